package vn.caunoi.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffAdminTest {

    private TestInbox inbox;

    @BeforeEach
    void start() throws IOException {
        inbox = TestInbox.start();
    }

    @AfterEach
    void stop() throws IOException {
        inbox.close();
    }

    @Test
    void aNameIsGivenOnce() {
        assertThat(TestInbox.await(inbox.admin.create("lan", "Lan", StaffAdmin.ADMINISTRATOR, "", TestInbox.PASSWORD))).isTrue();
        assertThat(TestInbox.await(inbox.admin.create("lan", "Lan", StaffAdmin.OFFICER, "", TestInbox.PASSWORD))).isFalse();
        assertThat(TestInbox.await(inbox.store.staff().find("lan")).orElseThrow().role()).isEqualTo("admin");
    }

    @Test
    void aNameThatMeansSomethingElseIsRefused() {
        for (var name : new String[] {"bot", "desk", "system", "citizen", "Lan", "a", "có dấu", "-x"}) {
            assertThatThrownBy(() -> inbox.admin.create(name, "Lan", StaffAdmin.OFFICER, "", TestInbox.PASSWORD))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("user name '" + name + "': expected");
        }
    }

    @Test
    void aShortPasswordIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> inbox.admin.create("lan", "Lan", StaffAdmin.OFFICER, "", "ngan"))
                .hasMessage("password: expected at least 10 characters");
    }

    @Test
    void aPasswordIsOnlyResetForSomebodyWhoExists() {
        assertThat(TestInbox.await(inbox.admin.resetPassword("khong-co", TestInbox.PASSWORD))).isFalse();
    }
}
