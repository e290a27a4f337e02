/** Times as people in Vietnam read them, whatever zone the browser is in. */

const ZONE = 'Asia/Ho_Chi_Minh';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });
const dayKey = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const dayMonth = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: 'numeric', month: 'numeric' });
const wholeDay = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' });

/** 14:05 */
export function time(iso) {
  return clock.format(new Date(iso));
}

/** 14:05, thứ Hai, 23/11/2026 */
export function exact(iso) {
  return `${time(iso)}, ${wholeDay.format(new Date(iso))}`;
}

/** The calendar day, for grouping. */
export function day(iso) {
  return dayKey.format(new Date(iso));
}

/** Hôm nay, Hôm qua, or the date in words. */
export function dayText(iso, now = Date.now()) {
  if (day(iso) === day(now)) return 'Hôm nay';
  if (day(iso) === day(now - DAY)) return 'Hôm qua';
  const text = wholeDay.format(new Date(iso));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Short enough for a list: vừa xong, 5 phút, 2 giờ, hôm qua, 12/11. */
export function ago(iso, now = Date.now()) {
  const past = now - new Date(iso).getTime();
  if (past < MINUTE) return 'vừa xong';
  if (past < HOUR) return `${Math.floor(past / MINUTE)} phút`;
  if (day(iso) === day(now)) return `${Math.floor(past / HOUR)} giờ`;
  if (day(iso) === day(now - DAY)) return 'hôm qua';
  return dayMonth.format(new Date(iso));
}

/** Until when: 15:30 hôm nay, or the date. */
export function until(iso, now = Date.now()) {
  return day(iso) === day(now) ? `${time(iso)} hôm nay` : date(iso);
}

/** Whole days that have passed. */
export function daysSince(iso, now = Date.now()) {
  return Math.floor((now - new Date(iso).getTime()) / DAY);
}

/** 23/11/2026 */
export function date(iso) {
  return new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: 'numeric', month: 'numeric', year: 'numeric' }).format(new Date(iso));
}
