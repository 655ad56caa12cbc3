package nl.beschutwerk.policy.scenario;

/** What is known of each municipality, and what variants rest on. */
public enum Measure {
    REALISED_THEN("gerealiseerd_t2", "Banen van 31 uur twee jaar voor het jaar van de verdeling", 1),
    REALISED_NOW("gerealiseerd", "Banen van 31 uur op de peildatum", 1),
    TARGET("doelstelling", "Doelstelling aan het eind van het jaar van de peildatum", 0),
    VALID("geldige_indicaties", "Mensen met een geldige indicatie op de peildatum", 0),
    WAITING("niet_werkend", "Mensen met een geldige indicatie die niet werken, op de peildatum", 0),
    EXPECTED_NEED("verwachte_behoefte", "Verwachte behoefte, zoals aangeleverd", 1);

    private final String code;
    private final String label;
    private final int decimals;

    Measure(String code, String label, int decimals) {
        this.code = code;
        this.label = label;
        this.decimals = decimals;
    }

    /** The word for it in the open data. */
    public String code() {
        return code;
    }

    /** The label that recipients read, in Dutch. */
    public String label() {
        return label;
    }

    /** How many decimals people read of it. */
    public int decimals() {
        return decimals;
    }
}
