package vn.caunoi.gateway.inbox;

import java.util.Map;
import vn.caunoi.store.StaffUser;

/**
 * What an officer wants done with a petition.
 *
 * @param act one of {@link PetitionForm#act}
 * @param answers what was filled in, by {@link PetitionField#name}; what was left empty may be absent
 */
public record PetitionOrder(StaffUser officer, String act, Map<String, String> answers) {

    /** Empty when it was not filled in. */
    public String answer(String field) {
        return answers.getOrDefault(field, "").strip();
    }
}
