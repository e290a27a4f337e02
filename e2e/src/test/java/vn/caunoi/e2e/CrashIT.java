package vn.caunoi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills in the middle of conversations: what was acknowledged is answered, and no petition is opened twice. */
class CrashIT {

    private static final int CITIZENS = 12;

    @TempDir
    Path folder;

    private House house;
    private Officer officer;

    @BeforeEach
    void open() {
        house = new House(folder);
        officer = house.officer("hanh", "mat-khau-dai-01");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void killedGatewayLosesNothingAndRepeatsNoPetition() {
        var phones = citizensWhoSaidTheirMatter();
        phones.forEach(phone -> phone.says("phuong ba dinh ha noi"));
        house.killNode();
        house.startNode();
        finishAndAudit(phones);
    }

    @Test
    void killedRedisLosesNothingAndRepeatsNoPetition() throws IOException {
        var phones = citizensWhoSaidTheirMatter();
        phones.forEach(phone -> phone.says("phuong ba dinh ha noi"));
        var pid = Long.parseLong(Files.readString(house.redisFolder().resolve("redis.pid")).split(" ")[0]);
        assertThat(ProcessHandle.of(pid)).hasValueSatisfying(redis -> assertThat(redis.destroyForcibly()).isTrue());
        house.isHealthy();
        finishAndAudit(phones);
    }

    private List<Phone> citizensWhoSaidTheirMatter() {
        var phones = new ArrayList<Phone>();
        for (int i = 0; i < CITIZENS; i++) {
            var phone = house.sms("849000001%02d".formatted(i));
            phone.says("den duong ngo " + (i + 1) + " hong ca thang nay toi om");
            phones.add(phone);
        }
        phones.forEach(phone -> phone.reads(".+"));
        return phones;
    }

    /** Each citizen answers what is asked until there is a number; then every petition must exist exactly once. */
    private void finishAndAudit(List<Phone> phones) {
        var numbers = new LinkedHashMap<String, Phone>();
        phones.forEach(phone -> phone.reads("(?i)1"));
        phones.forEach(phone -> phone.says("1"));
        phones.forEach(phone -> numbers.put(phone.readsOut("(\\d{4} \\d{4})"), phone));
        assertThat(numbers).hasSize(CITIZENS);

        officer = Officer.logsIn(house.internalUrl(), "hanh", "mat-khau-dai-01");
        var petitions = new ArrayList<String>();
        for (var card : officer.conversations()) {
            officer.opens(card.get("id").asText()).get("petitions").forEach(p -> petitions.add(p.get("spoken").asText()));
        }
        assertThat(petitions).containsExactlyInAnyOrderElementsOf(numbers.keySet());
    }
}
