package nl.beschutwerk.domain;

/** The reasons why a figure has no value where readers might expect one (definitions: "absent with a reason, never 0"). */
public enum AbsenceReason {
    NIEMAND("niemand", "er is niemand om dit over te berekenen"),
    GEEN_DOELSTELLING("geen-doelstelling", "er is geen doelstelling bekend"),
    NIET_GELEVERD("niet-geleverd", "niet gepubliceerd of niet geleverd"),
    ONVOLLEDIG("onvolledig", "niet van alle gemeenten of regio's die hierbij horen is een cijfer geleverd"),
    NIET_VAN_TOEPASSING("niet-van-toepassing", "hier niet van toepassing");

    private final String code;
    private final String explanation;

    AbsenceReason(String code, String explanation) {
        this.code = code;
        this.explanation = explanation;
    }

    public String code() {
        return code;
    }

    /** The explanation for recipients, in Dutch, in lower case and without a full stop. */
    public String explanation() {
        return explanation;
    }

    /**
     * The reason with this code.
     *
     * @throws IllegalArgumentException if there is no such reason
     */
    public static AbsenceReason ofCode(String code) {
        for (AbsenceReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("No such reason: " + code);
    }
}
