/** Lines of the opened conversation, kept in order by their cursor. */

/** Cursors are stream ids, milliseconds-number. */
export function compareCursors(one, other) {
  const [oneMillis, oneNumber] = one.split('-').map(Number);
  const [otherMillis, otherNumber] = other.split('-').map(Number);
  return oneMillis - otherMillis || oneNumber - otherNumber;
}

/** Puts fresh lines over those kept: a line that came before may have a newer delivery status. */
export function merge(kept, fresh) {
  const byCursor = new Map(kept.map((line) => [line.cursor, line]));
  fresh.forEach((line) => byCursor.set(line.cursor, line));
  return [...byCursor.values()].sort((one, other) => compareCursors(one.cursor, other.cursor));
}

/** True when lines between the two are missing: so much came while away that the newest page does not reach back. */
export function leavesGap(kept, fresh, pageSize) {
  return kept.length > 0 && fresh.length >= pageSize && compareCursors(fresh[0].cursor, kept[kept.length - 1].cursor) > 0;
}
