package vn.caunoi.store;

/** A petition opened by a turn; {@code state} and {@code event} are opaque JSON, the event begins its history. */
public record NewPetition(String number, String state, String event) {

    public NewPetition {
        Names.check("petition number", number);
    }
}
