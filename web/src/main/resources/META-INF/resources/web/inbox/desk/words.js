/** The inbox's words for codes of the API. Each state has a word and an icon: colour is never alone. */

import { daysSince, until } from './times.js';

export const VIEWS = [
  { id: 'mine', text: 'Của tôi', icon: 'person', empty: 'Bạn chưa phụ trách hội thoại nào. Mở “Chưa nhận” để nhận việc.' },
  { id: 'unassigned', text: 'Chưa nhận', icon: 'inbox', empty: 'Không ai đang chờ cán bộ nhận. Tốt lắm.' },
  { id: 'bot', text: 'Bot đang trả lời', short: 'Bot', icon: 'bot', empty: 'Trợ lý tự động không trò chuyện với ai lúc này.' },
  { id: 'open', text: 'Đang mở', icon: 'chat', empty: 'Không có hội thoại nào đang mở.' },
  { id: 'resolved', text: 'Đã xong', icon: 'check', empty: 'Chưa có hội thoại nào kết thúc.' },
  { id: 'all', text: 'Tất cả', icon: 'stack', empty: 'Chưa có người dân nào nhắn tin.' },
];

export const CHANNELS = {
  zalo: { text: 'Zalo', icon: 'zalo', nameless: 'Người dùng Zalo' },
  sms: { text: 'SMS', icon: 'sms', nameless: '' },
  web: { text: 'Web', icon: 'web', nameless: 'Khách web' },
};

/** @param {string} family */
export function channel(family) {
  return CHANNELS[family] ?? { text: family, icon: 'chat', nameless: '' };
}

const DELIVERIES = {
  queued: { text: 'Đang gửi', icon: 'clock', tone: 'soft' },
  sent: { text: 'Đã gửi', icon: 'check', tone: 'soft' },
  delivered: { text: 'Đã nhận', icon: 'checks', tone: 'good' },
  read: { text: 'Đã xem', icon: 'eye', tone: 'good' },
  failed: { text: 'Không gửi được', icon: 'alert', tone: 'bad' },
  in_doubt: { text: 'Chưa rõ đã tới chưa', icon: 'alert', tone: 'warn' },
  parked: { text: 'Tạm giữ, chờ người quản trị', icon: 'alert', tone: 'bad' },
};

/** @param {string} code */
export function delivery(code) {
  return DELIVERIES[code];
}

/**
 * How a conversation stands, in the eyes of one user.
 * @param {{status: string, owner: {name: string, text: string}}} card @param {string} me
 */
export function standing(card, me) {
  if (card.status === 'resolved') return { text: 'Đã xong', icon: 'check', tone: 'good' };
  if (card.status === 'spam') return { text: 'Thư rác', icon: 'alert', tone: 'soft' };
  if (card.owner.name === 'bot') return { text: 'Bot đang trả lời', icon: 'bot', tone: 'soft' };
  if (card.owner.name === 'desk') return { text: 'Chưa ai nhận', icon: 'inbox', tone: 'bad' };
  if (card.owner.name !== me) return { text: card.owner.text, icon: 'person', tone: 'info' };
  return card.status === 'waiting'
    ? { text: 'Chờ người dân', icon: 'clock', tone: 'soft' }
    : { text: 'Bạn cần trả lời', icon: 'reply', tone: 'warn' };
}

const ANSWERED = ['DA_TRA_LOI', 'DONG'];
const ENDED = ['KHONG_DU_DK', 'KHONG_THUOC_TQ', 'TRUNG_LAP', 'RUT'];

/** The tone of a petition's status. @param {string} status */
export function petitionTone(status) {
  if (ANSWERED.includes(status)) return 'done';
  if (status === 'DON_DOC') return 'late';
  return ENDED.includes(status) ? 'ended' : '';
}

/** Until when something is to happen with a petition; null when nothing is waited for. */
export function petitionDue({ due, dueText, running }, now) {
  if (!due) return null;
  if (!running || new Date(due).getTime() >= now) return { text: `${dueText} ${until(due, now)}`, icon: 'clock', tone: 'soft' };
  const days = daysSince(due, now);
  return { text: `Quá hạn${days > 0 ? ` ${days} ngày` : ''} (hạn ${until(due, now)})`, icon: 'alert', tone: 'bad' };
}

const ACTS = {
  classify: 'tag',
  ask: 'chat',
  forward: 'out',
  progress: 'clock',
  urge: 'alert',
  answer: 'reply',
  refuse: 'close',
  not_ours: 'place',
  merge: 'stack',
  close: 'check',
};

/** @param {string} act */
export function actIcon(act) {
  return ACTS[act] ?? 'file';
}

/** The same sets as the server's views. @param {any} card @param {string} view @param {string} me */
export function belongs(card, view, me) {
  const alive = card.status === 'open' || card.status === 'waiting';
  return {
    mine: alive && card.owner.name === me,
    unassigned: alive && card.owner.name === 'desk',
    bot: card.status === 'bot',
    open: alive,
    resolved: card.status === 'resolved',
    all: card.status !== 'spam',
  }[view];
}

/** What to call the citizen. */
export function title(card) {
  return card.name || `${channel(card.family).nameless} ${card.address}`.trim();
}

/** Letters without marks, as an SMS sends them in GSM-7. @param {string} text */
export function unaccented(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
