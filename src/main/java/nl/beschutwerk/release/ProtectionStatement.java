package nl.beschutwerk.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.AreaLevel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statement of protection in {@code release.json}: how much is hidden, and what the release withstood before it was sealed.
 * All who receive the release read it, so it tells nothing that depends on which hidden counts are small: see "De verklaring in
 * release.json" in docs/geheimhouding.md before you add anything.
 *
 * @param threshold of the method
 * @param extents how many counts are hidden, of each level that has any counts
 * @param withstood the attack; empty if the method hides nothing, so that there is nothing to attack
 */
public record ProtectionStatement(int threshold, List<Extent> extents, Optional<Withstood> withstood) {

    /** The section of {@code release.json}. */
    static final String SECTION = "geheimhouding";

    private static final String THRESHOLD = "drempel";
    private static final String HIDES = "kleine_aantallen_verborgen";
    private static final String EXTENTS = "aantallen_per_niveau";
    private static final String LEVEL = "niveau";
    private static final String COUNTS = "aantallen";
    private static final String HIDDEN = "verborgen";
    private static final String SHARE = "verborgen_procent";
    private static final String ATTACK = "aanval";
    private static final String RELEASES = "bekende_uitgaven";
    private static final String RELATIONS = "bekende_verbanden";
    private static final String NARROWEST = "smalste_bereik_ten_minste";
    private static final String SETTLED = "bewezen_in_hele_personen";
    private static final String SCOPE = "geldt_voor";
    private static final String TABLE_OF_RELATIONS =
            "de tabel in docs/geheimhouding.md, \"Wat een aanvaller niet mag kunnen\"";
    private static final String WHAT_IS_PROTECTED =
            "kleine aantallen in de cijfers en achter percentages; niet voor wie pas geldig is: docs/geheimhouding.md, \"Grenzen\"";

    private static final int SHARE_DECIMALS = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ProtectionStatement {
        extents = List.copyOf(extents);
    }

    /**
     * How much is hidden at one level.
     *
     * @param counts all counts of persons, applications and advices, hidden or not
     */
    public record Extent(AreaLevel level, long counts, long hidden) {

        /** The hidden counts, in per cent of all. */
        BigDecimal share() {
            return BigDecimal.valueOf(100L * hidden)
                    .divide(BigDecimal.valueOf(counts), SHARE_DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /**
     * An attack by someone who knows much, which found no small count.
     *
     * @param known the other releases whose figures the attacker was taken to know, such as {@code 2024-Q3 v1}
     * @param narrowest the attacker cannot place any small count between two values that differ by less, in persons
     * @param settled whether that was proven in whole persons for each small count; if not, for some in parts of persons
     */
    public record Withstood(List<String> known, long narrowest, boolean settled) {

        public Withstood {
            known = List.copyOf(known);
        }
    }

    /** The section as {@code release.json} has it. */
    Map<String, Object> section() {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put(THRESHOLD, threshold);
        section.put(HIDES, withstood.isPresent());
        section.put(EXTENTS, extents.stream().map(ProtectionStatement::describe).toList());
        withstood.ifPresent(attack -> section.put(ATTACK, describe(attack)));
        return section;
    }

    private static Map<String, Object> describe(Extent extent) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put(LEVEL, extent.level().code());
        described.put(COUNTS, extent.counts());
        described.put(HIDDEN, extent.hidden());
        described.put(SHARE, extent.share());
        return described;
    }

    private static Map<String, Object> describe(Withstood attack) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put(RELEASES, attack.known());
        described.put(RELATIONS, TABLE_OF_RELATIONS);
        described.put(NARROWEST, attack.narrowest());
        described.put(SETTLED, attack.settled());
        described.put(SCOPE, WHAT_IS_PROTECTED);
        return described;
    }

    /** The statement in one line, which {@link #ofText} reads. */
    public String text() {
        return JSON.writeValueAsString(section());
    }

    /** The statement that {@link #text} wrote. */
    public static ProtectionStatement ofText(String text) {
        return read(JSON.readTree(text));
    }

    /** The statement in a {@code release.json}; empty if it was made when there were no statements yet. */
    public static Optional<ProtectionStatement> in(String manifest) {
        @Nullable JsonNode section = JSON.readTree(manifest).get(SECTION);
        return section == null || !section.has(EXTENTS) ? Optional.empty() : Optional.of(read(section));
    }

    private static ProtectionStatement read(JsonNode section) {
        @Nullable JsonNode attack = section.get(ATTACK);
        return new ProtectionStatement(
                section.required(THRESHOLD).asInt(),
                section.required(EXTENTS)
                        .valueStream()
                        .map(ProtectionStatement::extent)
                        .toList(),
                Optional.ofNullable(attack).map(ProtectionStatement::withstood));
    }

    private static Extent extent(JsonNode extent) {
        return new Extent(
                AreaLevel.ofCode(extent.required(LEVEL).asString()),
                extent.required(COUNTS).asLong(),
                extent.required(HIDDEN).asLong());
    }

    private static Withstood withstood(JsonNode attack) {
        return new Withstood(
                attack.required(RELEASES).valueStream().map(JsonNode::asString).toList(),
                attack.required(NARROWEST).asLong(),
                attack.required(SETTLED).asBoolean());
    }
}
