/**
 * Keyboard shortcuts, all with Alt so that they work while typing. Alt+Z stays free: UniKey switches
 * Vietnamese typing with it. Keys are read by their place on the board, as Option on a Mac changes the letter.
 */

export const KEYS = [
  { code: 'KeyJ', keys: 'Alt + J', act: 'next', text: 'Hội thoại tiếp theo' },
  { code: 'KeyK', keys: 'Alt + K', act: 'previous', text: 'Hội thoại trước' },
  { code: 'KeyL', keys: 'Alt + L', act: 'reply', text: 'Soạn trả lời' },
  { code: 'KeyP', keys: 'Alt + P', act: 'note', text: 'Soạn ghi chú nội bộ' },
  { code: 'KeyE', keys: 'Alt + E', act: 'close', text: 'Kết thúc hội thoại' },
];

/** Shown in the help beside the shortcuts above. */
export const MORE_KEYS = [
  { keys: 'Ctrl + Enter', text: 'Gửi tin hoặc lưu ghi chú đang soạn' },
  { keys: 'Esc', text: 'Đóng bảng, hoặc về danh sách' },
  { keys: '?', text: 'Bảng phím tắt này' },
];

/** @param {KeyboardEvent} event @returns {string} name of the act, or '' */
export function actOf(event) {
  if (event.isComposing) {
    return '';
  }
  if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    return KEYS.find((key) => key.code === event.code)?.act ?? '';
  }
  if (event.key === 'Escape') {
    return 'leave';
  }
  return event.key === '?' && !typing(event) ? 'help' : '';
}

function typing(event) {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
}
