package vn.caunoi.dialogs.language.recognise;

/**
 * Something a text names.
 *
 * @see Recognisers#in
 */
public sealed interface Found permits FoundDate, FoundTime, FoundAge, FoundMoney, FoundArea, FoundPhone, FoundPetitionNumber, FoundIdentity, FoundNumber {

    /** Offset of its first character in the text. */
    int start();

    /** Offset after its last character. */
    int end();
}
