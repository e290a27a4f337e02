package vn.caunoi.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The data model. {@code {p}} is the partition as a hash tag: everything one turn touches lies on one slot of a Redis
 * Cluster. A key without a tag is only ever used alone: no script and no command may name two of them.
 * Times are milliseconds since 1970 unless an expiry is meant. "Kept" = never removed by the store.
 *
 * <table>
 * <caption>Every key, what it holds, who writes it, how long it lives, and what is lost with it</caption>
 * <tr><th>key</th><th>type</th><th>fields</th><th>written by</th><th>life</th><th>if lost</th></tr>
 * <tr><td>{p}:arrivals</td><td>stream, group turns</td><td>c conversation, s sequence (0 = timer), p payload</td>
 *   <td>accept, fire_timers, unpark; removed by commit_turn</td><td>until its turn</td><td>messages without an answer</td></tr>
 * <tr><td>{p}:seen:account:providerId</td><td>string</td><td>the sequence it got</td>
 *   <td>accept</td><td>limits.seen</td><td>a redelivery counts as new</td></tr>
 * <tr><td>{p}:alike:account:likeness</td><td>string</td><td>the sequence it got</td>
 *   <td>accept; removed by Arrivals.answered</td><td>until answered, as asked at most</td><td>a repetition counts as new</td></tr>
 * <tr><td>{p}:suspect:entry</td><td>hash</td><td>deaths = how often a process ended while it had this arrival alone in hand,
 *   "node name" → the start of that node that marked it</td><td>suspect; removed by Arrivals.cleared</td><td>a day</td><td>a deadly message kills as often again</td></tr>
 * <tr><td>{p}:conversation:id</td><td>hash</td><td>account, family, citizen, state, arrived, done, version, owner,
 *   status, lastInbound, and named fields</td><td>accept, commit_turn, act, unpark</td><td>kept</td><td>the dialog forgets</td></tr>
 * <tr><td>{p}:conversations</td><td>set</td><td>conversation ids</td><td>accept</td><td>kept</td>
 *   <td>an index built anew misses them</td></tr>
 * <tr><td>{p}:transcript:id</td><td>stream</td><td>i message id, k kind, a author, t text, e extra, at</td>
 *   <td>commit_turn, act, release, advance_petition</td><td>kept</td><td>what was said</td></tr>
 * <tr><td>{p}:delivery:id</td><td>hash</td><td>message id → "status detail"; "account lane" → the newest message id</td>
 *   <td>commit_turn, act, release, advance_petition, unpark, refused, settle, receipt</td><td>kept</td><td>ticks beside the lines</td></tr>
 * <tr><td>{p}:outbox:account:lane</td><td>stream, group delivery</td><td>c conversation, z its citizen, m message id, b the message id before it, p payload</td>
 *   <td>commit_turn, act, release, advance_petition, unpark; removed by settle</td><td>until settled</td><td>replies never sent</td></tr>
 * <tr><td>{p}:outboxes</td><td>set</td><td>"account lane" of every outbox with a message in it</td>
 *   <td>with the outbox</td><td>while not empty</td><td>an outbox nobody looks into until its next message</td></tr>
 * <tr><td>{p}:held</td><td>sorted set</td><td>"conversation message" by when it leaves</td>
 *   <td>act; removed by release, take_back</td><td>some seconds</td><td>replies that never leave</td></tr>
 * <tr><td>{p}:held:replies</td><td>hash</td><td>"conversation message" → line and message</td><td>with the held</td>
 *   <td>as the held</td><td>replies that never leave</td></tr>
 * <tr><td>{p}:attempts</td><td>hash</td><td>"account lane entry" → tries, and when an open try began</td><td>begin_send, refused; removed by settle</td>
 *   <td>until settled</td><td>tries counted from zero</td></tr>
 * <tr><td>{p}:sent:account:sentId</td><td>string</td><td>our message id</td><td>settle</td><td>limits.sentIds</td>
 *   <td>a receipt finds no message</td></tr>
 * <tr><td>{p}:early:account:sentId</td><td>string</td><td>"status raw"</td><td>receipt; removed by settle</td>
 *   <td>limits.earlyReceipts</td><td>a delivery stays "sent"</td></tr>
 * <tr><td>{p}:timers</td><td>sorted set</td><td>"conversation timer" by due time</td>
 *   <td>commit_turn; removed by fire_timers</td><td>until due or cancelled</td><td>waits that never end</td></tr>
 * <tr><td>{p}:timers:payload</td><td>hash</td><td>"conversation timer" → payload</td><td>with the timer</td>
 *   <td>as the timer</td><td>timers fire with nothing to say</td></tr>
 * <tr><td>{p}:petition:number</td><td>hash</td><td>conversation, state, version, opened</td>
 *   <td>commit_turn, advance_petition</td><td>kept</td><td>the petition</td></tr>
 * <tr><td>{p}:petition:number:events</td><td>stream</td><td>e event, at</td><td>commit_turn, advance_petition</td>
 *   <td>kept, only added to</td><td>its history</td></tr>
 * <tr><td>{p}:petitions</td><td>set</td><td>petition numbers</td><td>commit_turn</td><td>kept</td>
 *   <td>an index built anew misses them</td></tr>
 * <tr><td>{p}:petitions:counter</td><td>integer</td><td>the last counter given</td><td>Petitions.nextCounter</td>
 *   <td>kept</td><td>numbers come again; commit_turn refuses them until the counter has passed</td></tr>
 * <tr><td>{p}:petitions:of:conversation</td><td>sorted set</td><td>petition numbers by time of opening</td>
 *   <td>commit_turn</td><td>kept</td><td>the list beside a conversation</td></tr>
 * <tr><td>{p}:parked</td><td>stream</td><td>k kind, c conversation, r reason, p payload, at; of a send: m message id, o "account lane"</td>
 *   <td>commit_turn, settle; removed by unpark and Parked.remove</td>
 *   <td>until a person removes it</td><td>what nobody could handle</td></tr>
 * <tr><td>{p}:changes</td><td>stream</td><td>k kind, i id, w what, at</td><td>every script that changes something to be seen</td>
 *   <td>the newest limits.changesKept</td><td>indexes are built anew</td></tr>
 * <tr><td>installation</td><td>hash</td><td>key (hex), partitions, schema</td><td>the first start</td><td>kept</td>
 *   <td>petition numbers no longer lead to their petitions</td></tr>
 * <tr><td>vault:name</td><td>string</td><td>a credential</td><td>vault_replace</td><td>kept</td><td>log in at the provider again</td></tr>
 * <tr><td>lease:name</td><td>string</td><td>1</td><td>Vault.lease</td><td>as asked</td><td>two nodes try at once</td></tr>
 * <tr><td>exchanges:account</td><td>stream</td><td>e exchange, secrets removed</td><td>Exchanges.keep</td><td>as configured</td>
 *   <td>what an operator looks for a fault in</td></tr>
 * <tr><td>{rate:account}</td><td>hash</td><td>tokens, at, paused</td><td>take_rate, pause_rate</td><td>a minute, or the pause</td>
 *   <td>a moment of sending as from a full bucket</td></tr>
 * <tr><td>{shelf}:index</td><td>sorted set</td><td>shelf keys by time of the first part</td><td>shelf_put</td>
 *   <td>until removed</td><td>incomplete messages are not noticed</td></tr>
 * <tr><td>{shelf}:parts:key</td><td>hash</td><td>index → part</td><td>shelf_put</td><td>until removed</td><td>parts of a message</td></tr>
 * <tr><td>{unanswered}:by-time</td><td>sorted set</td><td>question ids by when they were last asked</td><td>note_unanswered; removed by Unanswered.remove</td>
 *   <td>as configured</td><td>questions staff would have answered for the next who asks</td></tr>
 * <tr><td>{unanswered}:rows, :counts, :since</td><td>hashes</td><td>question id → newest asking, how often, when first</td><td>with the question</td>
 *   <td>as the question</td><td>as the question</td></tr>
 * <tr><td>{lessons:subject}</td><td>hash</td><td>id → JSON</td><td>teach</td><td>kept</td><td>what staff taught the assistant</td></tr>
 * <tr><td>{lessons:subject}:version</td><td>integer</td><td>changes so far</td><td>teach</td><td>kept</td>
 *   <td>nodes that do not listen keep what they know until they start anew</td></tr>
 * <tr><td>staff:users</td><td>hash</td><td>name → JSON</td><td>Staff</td><td>kept</td><td>nobody can log in</td></tr>
 * <tr><td>session:tokenHash</td><td>string</td><td>JSON</td><td>Staff</td><td>as asked, renewed by use</td><td>log in again</td></tr>
 * <tr><td>failures:key</td><td>hash</td><td>count, until</td><td>failed</td><td>its window</td><td>a lock-out ends early</td></tr>
 * <tr><td>{corrections}:rows</td><td>hash</td><td>id → JSON, what tells a person covered</td><td>keep_correction; removed by remove_correction</td>
 *   <td>the newest, as configured</td><td>models know only what is shipped</td></tr>
 * <tr><td>{corrections}:by-time</td><td>sorted set</td><td>ids by when they were corrected</td><td>with the correction</td>
 *   <td>as the correction</td><td>as the correction</td></tr>
 * <tr><td>{corrections}:version</td><td>integer</td><td>changes so far</td><td>with the correction</td><td>kept</td>
 *   <td>nodes that do not listen keep what they know until they start anew</td></tr>
 * <tr><td>audit</td><td>stream</td><td>who, what, about, detail, at</td><td>Audit</td><td>kept, only added to</td>
 *   <td>who did what</td></tr>
 * </table>
 *
 * <p>Besides keys: the pub/sub channels {@code relay:topic}.
 */
record Keys(int partitions) {

    static final String TURNS = "turns";
    static final String DELIVERY = "delivery";
    static final String PARKED_TURN = "turn";
    static final String INSTALLATION = "installation";
    static final String SHELF_INDEX = "{shelf}:index";
    static final String UNANSWERED_BY_TIME = "{unanswered}:by-time";
    static final String UNANSWERED_ROWS = "{unanswered}:rows";
    static final String UNANSWERED_COUNTS = "{unanswered}:counts";
    static final String UNANSWERED_SINCE = "{unanswered}:since";
    static final String USERS = "staff:users";
    static final String CORRECTIONS = "{corrections}:rows";
    static final String CORRECTIONS_BY_TIME = "{corrections}:by-time";
    static final String CORRECTIONS_VERSION = "{corrections}:version";
    static final String AUDIT = "audit";
    static final String RELAY = "relay:";

    /** CRC-32 of the id's UTF-8 bytes, modulo the number of partitions: fixed for the life of an installation. */
    int partitionOf(String conversation) {
        var crc = new CRC32();
        crc.update(conversation.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % partitions);
    }

    static String arrivals(int p) {
        return in(p, "arrivals");
    }

    static String held(int p) {
        return in(p, "held");
    }

    static String heldReplies(int p) {
        return in(p, "held:replies");
    }

    static String suspect(int p, String entry) {
        return in(p, "suspect:" + entry);
    }

    static String alike(int p, String account, String likeness) {
        return in(p, "alike:" + account + ":" + likeness);
    }

    static String seen(int p, String account, String providerId) {
        return in(p, "seen:" + account + ":" + providerId);
    }

    static String conversation(int p, String id) {
        return in(p, "conversation:" + id);
    }

    static String conversations(int p) {
        return in(p, "conversations");
    }

    static String transcript(int p, String conversation) {
        return in(p, "transcript:" + conversation);
    }

    static String delivery(int p, String conversation) {
        return in(p, "delivery:" + conversation);
    }

    static String outbox(int p, String account, String lane) {
        return in(p, "outbox:" + account + ":" + lane);
    }

    static String outboxes(int p) {
        return in(p, "outboxes");
    }

    static String attempts(int p) {
        return in(p, "attempts");
    }

    static String sent(int p, String account, String sentId) {
        return in(p, "sent:" + account + ":" + sentId);
    }

    static String early(int p, String account, String sentId) {
        return in(p, "early:" + account + ":" + sentId);
    }

    static String timers(int p) {
        return in(p, "timers");
    }

    static String timerPayloads(int p) {
        return in(p, "timers:payload");
    }

    static String petition(int p, String number) {
        return in(p, "petition:" + number);
    }

    static String petitionEvents(int p, String number) {
        return in(p, "petition:" + number + ":events");
    }

    static String petitions(int p) {
        return in(p, "petitions");
    }

    static String petitionCounter(int p) {
        return in(p, "petitions:counter");
    }

    static String petitionsOf(int p, String conversation) {
        return in(p, "petitions:of:" + conversation);
    }

    static String parked(int p) {
        return in(p, "parked");
    }

    static String changes(int p) {
        return in(p, "changes");
    }

    static String vault(String name) {
        return "vault:" + name;
    }

    static String exchanges(String account) {
        return "exchanges:" + account;
    }

    static String rate(String account) {
        return "{rate:" + account + "}";
    }

    static String lease(String name) {
        return "lease:" + name;
    }

    static String shelfParts(String key) {
        return "{shelf}:parts:" + key;
    }

    static String lessons(String subject) {
        return "{lessons:" + subject + "}";
    }

    static String lessonsVersion(String subject) {
        return lessons(subject) + ":version";
    }

    static String session(String tokenHash) {
        return "session:" + tokenHash;
    }

    static String failures(String key) {
        return "failures:" + key;
    }

    private static String in(int partition, String name) {
        return "{" + partition + "}:" + name;
    }
}
