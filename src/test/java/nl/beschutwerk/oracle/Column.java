package nl.beschutwerk.oracle;

import java.util.List;
import java.util.stream.Stream;

/** A column of the contract: the form of its values, and whether a value is required. */
record Column(String name, Kind kind, boolean required, List<String> codes) {

    enum Kind {
        PSEUDONYM,
        TEXT,
        DATE,
        CODE,
        MUNICIPALITY,
        YEAR,
        NATURE,
        HOURS,
        WHOLE
    }

    private static Column must(String name, Kind kind, String... codes) {
        return new Column(name, kind, true, List.of(codes));
    }

    private static Column may(String name, Kind kind, String... codes) {
        return new Column(name, kind, false, List.of(codes));
    }

    static final List<Column> ADVICES = List.of(
            must("persoon_id", Kind.PSEUDONYM),
            must("advies_id", Kind.TEXT),
            must("datum_aanvraag", Kind.DATE),
            may("datum_advies", Kind.DATE),
            must("uitkomst", Kind.CODE, "positief", "negatief", "ingetrokken", "in_behandeling"),
            may("datum_einde_geldigheid", Kind.DATE),
            must("gemeentecode", Kind.MUNICIPALITY),
            must("geboortejaar", Kind.YEAR),
            may("geslacht", Kind.CODE, "m", "v", "x"),
            may("grondslag", Kind.CODE, "participatiewet", "wajong", "wia", "ww", "overig"),
            may("aanvrager", Kind.CODE, "gemeente", "burger", "uwv"));

    static final List<Column> EMPLOYMENTS = List.of(
            must("persoon_id", Kind.PSEUDONYM),
            must("ikv_id", Kind.TEXT),
            may("werkgever_id", Kind.TEXT),
            must("aard_arbeidsverhouding", Kind.NATURE),
            must("datum_aanvang", Kind.DATE),
            may("datum_einde", Kind.DATE),
            may("contracturen_per_week", Kind.HOURS),
            may("werkvorm", Kind.CODE, "binnen", "buiten", "individuele_detachering", "groepsdetachering", "regulier"));

    static final List<Column> PAY_PERIODS = List.of(
            must("ikv_id", Kind.TEXT),
            must("datum_aanvang_periode", Kind.DATE),
            must("datum_einde_periode", Kind.DATE),
            must("verloonde_uren", Kind.WHOLE));

    static Column of(String name) {
        return Stream.of(ADVICES, EMPLOYMENTS, PAY_PERIODS)
                .flatMap(List::stream)
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
