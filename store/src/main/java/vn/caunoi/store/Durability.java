package vn.caunoi.store;

import java.util.List;

/**
 * Whether this Redis keeps what it acknowledged. A value that may not be read is {@code unknown}.
 *
 * @param version of the server
 * @param appendOnly yes or no
 * @param appendFsync always, everysec or no
 * @param maxMemoryPolicy must be noeviction: any other policy deletes conversations when memory runs out
 * @param problems one sentence each, with what to set; empty = safe
 */
public record Durability(
        String version, String appendOnly, String appendFsync, String maxMemoryPolicy, List<String> problems) {

    public boolean safe() {
        return problems.isEmpty();
    }
}
