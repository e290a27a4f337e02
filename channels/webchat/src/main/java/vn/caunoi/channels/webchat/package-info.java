/**
 * Web chat: citizens talk to us from a browser, over a WebSocket whose words are in {@code PROTOCOL.md}.
 *
 * <p>Reads in this order: settings, {@link vn.caunoi.channels.webchat.WebChatChannel}, the socket ({@code Browser}),
 * the first frame ({@code Doorway}), what a known visitor does ({@code Visit}), what they are shown ({@code Feed}).
 * The truth is the journal: a socket is only told to look, and reads on from its own cursor, so that a live line,
 * a line missed on the train and a line of another tab all take the same way.
 */
package vn.caunoi.channels.webchat;
