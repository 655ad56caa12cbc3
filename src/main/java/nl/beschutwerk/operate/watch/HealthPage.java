package nl.beschutwerk.operate.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.beschutwerk.operate.web.WebAnswer;
import nl.beschutwerk.operate.web.WebPage;
import tools.jackson.databind.json.JsonMapper;

/** {@code /health}: status 200 if all checks are up, else 503; as JSON, with names alone. */
final class HealthPage implements WebPage {

    private static final int WELL = 200;
    private static final int NOT_WELL = 503;
    private static final String JSON = "application/json; charset=utf-8";
    private static final String STATUS = "status";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Health health;

    HealthPage(Health health) {
        this.health = health;
    }

    @Override
    public String path() {
        return "/health";
    }

    @Override
    public boolean isBounded() {
        return true;
    }

    @Override
    public WebAnswer answer() {
        Health.Found found = health.look();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(STATUS, word(found.isUp()));
        told.put(
                "checks",
                found.checks().entrySet().stream()
                        .map(check -> check(check.getKey(), check.getValue()))
                        .toList());
        return new WebAnswer(found.isUp() ? WELL : NOT_WELL, JSON, MAPPER.writeValueAsString(told) + "\n");
    }

    private static Map<String, String> check(String name, boolean up) {
        Map<String, String> check = new LinkedHashMap<>();
        check.put("name", name);
        check.put(STATUS, word(up));
        return check;
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
