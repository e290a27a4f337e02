// Everything the widget says, in Vietnamese and English.

const VI = {
  name: 'Cầu Nối',
  launch: 'Nhắn Mặt trận',
  launchUnseen: (count) => `Nhắn Mặt trận, có ${count} tin mới`,
  bot: 'Trợ lý tự động (AI)',
  person: (name) => `Cán bộ ${name}`.trim(),
  me: 'Bác',
  online: 'Trả lời ngay',
  personOnline: 'Người thật đang trả lời',
  connecting: 'Đang kết nối…',
  close: 'Đóng',
  larger: 'Chữ to',
  menu: 'Thêm lựa chọn',
  otherLanguage: 'English',
  otherLanguageTag: 'en',
  forget: 'Xóa trò chuyện trên máy này',
  forgetSure: 'Xóa thật? Bấm lần nữa để xóa',
  log: 'Cuộc trò chuyện',
  empty: 'Bác cần gì, cứ viết ở dưới. Viết không dấu cũng được ạ.',
  write: 'Viết tin nhắn…',
  send: 'Gửi',
  photo: 'Gửi ảnh',
  photoRemove: 'Bỏ ảnh này',
  photoOf: (name) => `Ảnh: ${name}`,
  photoLost: 'Không tải được ảnh',
  choices: 'Chọn nhanh',
  typing: 'Đang soạn trả lời',
  fresh: 'Tin mới',
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  left: (count) => `Còn ${count} chữ`,
  retry: 'Gửi lại',
  discard: 'Bỏ',
  state: { waiting: 'Chờ gửi', sending: 'Đang gửi…', sent: 'Đã gửi', received: 'Đã nhận', refused: 'Chưa gửi được' },
  offline: 'Mất kết nối. Bác cứ viết, em giữ lại và tự gửi khi có mạng.',
  stopped: {
    protocol: 'Trang này đã cũ. Bác tải lại trang giúp em ạ.',
    origin: 'Trang này chưa được phép mở hộp trò chuyện.',
    too_many_tabs: 'Bác đang trò chuyện ở một thẻ khác.',
  },
  here: 'Dùng ở đây',
  reload: 'Tải lại',
  trouble: {
    too_long: 'Tin dài quá, bác chia làm hai, ba tin giúp em ạ.',
    image_too_big: 'Ảnh lớn quá. Bác chọn ảnh khác giúp em ạ.',
    not_an_image: 'Em chỉ nhận được ảnh. Bác chọn ảnh khác giúp em ạ.',
  },
};

const EN = {
  name: 'Cầu Nối',
  launch: 'Message the Front',
  launchUnseen: (count) => `Message the Front, ${count} new`,
  bot: 'Automatic assistant (AI)',
  person: (name) => `Officer ${name}`.trim(),
  me: 'You',
  online: 'Answers at once',
  personOnline: 'A person is answering',
  connecting: 'Connecting…',
  close: 'Close',
  larger: 'Large text',
  menu: 'More options',
  otherLanguage: 'Tiếng Việt',
  otherLanguageTag: 'vi',
  forget: 'Delete this chat from this device',
  forgetSure: 'Really delete? Press again',
  log: 'Conversation',
  empty: 'Write below what you need.',
  write: 'Write a message…',
  send: 'Send',
  photo: 'Send a photo',
  photoRemove: 'Remove this photo',
  photoOf: (name) => `Photo: ${name}`,
  photoLost: 'The photo could not be loaded',
  choices: 'Quick replies',
  typing: 'Writing an answer',
  fresh: 'New message',
  today: 'Today',
  yesterday: 'Yesterday',
  left: (count) => `${count} characters left`,
  retry: 'Send again',
  discard: 'Discard',
  state: { waiting: 'Waiting', sending: 'Sending…', sent: 'Sent', received: 'Received', refused: 'Not sent' },
  offline: 'No connection. Keep writing: it is kept here and sent when the network is back.',
  stopped: {
    protocol: 'This page is out of date. Please load it again.',
    origin: 'This page may not open the chat.',
    too_many_tabs: 'The chat is open in another tab.',
  },
  here: 'Use it here',
  reload: 'Load again',
  trouble: {
    too_long: 'Too long: please send it in two or three messages.',
    image_too_big: 'The photo is too large. Please choose another.',
    not_an_image: 'Only photos can be sent. Please choose another.',
  },
};

/** @param {string} language e.g. vi, en, en-GB; what is neither is Vietnamese */
export function wordsIn(language) {
  return language.toLowerCase().startsWith('en') ? EN : VI;
}

/** The language tag that goes with {@link wordsIn}. */
export function languageOf(language) {
  return language.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
