package vn.caunoi.store;

/** Messages of one lane not settled yet, pending ones included. */
public record Backlog(int partition, String account, String lane, long length) {

    Backlog withLength(long length) {
        return new Backlog(partition, account, lane, length);
    }
}
