// Every word on the page, in Vietnamese and English, and which of the two is spoken now.

const STORED = "caunoi.playground.language";

const vi = {
  title: "Người dân nhắn. Cán bộ trả lời.",
  lead: "Zalo, SMS và chat web về chung một hộp thư. Mọi thứ dưới đây đang chạy thật: nhắn ở bên trái, trả lời ở bên phải.",
  leadNarrow: "Ba kênh và hộp thư dưới đây đang chạy thật. Nhắn thử, rồi sang thẻ Cán bộ để trả lời.",
  skip: "Đến các máy",
  language: "Ngôn ngữ",
  stepsLabel: "Ba bước",
  steps: [
    ["Nhắn", "Zalo, điện thoại phím hay web. Không dấu cũng hiểu."],
    ["Bot hỏi", "Từng câu một, rồi cấp mã số cho kiến nghị."],
    ["Cán bộ trả lời", "Từ một hộp thư, về đúng nơi người dân đã nhắn."],
  ],
  tabs: { zalo: "Zalo", sms: "SMS", web: "Web", staff: "Cán bộ" },
  tabsLabel: "Chọn máy",
  unread: "có tin mới",
  zaloTitle: "Zalo",
  smsTitle: "Điện thoại phím",
  webTitle: "Chat trên web",
  inboxTitle: "Hộp thư cán bộ",
  account: "Mặt trận Tổ quốc",
  chatHeading: "MTTQ xã thử",
  official: "Tài khoản thử",
  follow: "Quan tâm",
  followWhy: "Quan tâm để nhận tin từ tài khoản này",
  unfollow: "Bỏ quan tâm",
  followed: "Bạn đã quan tâm tài khoản này",
  unfollowed: "Bạn đã bỏ quan tâm",
  messages: "Tin nhắn",
  write: "Soạn tin",
  placeholder: "Nhập tin nhắn",
  send: "Gửi",
  erase: "Xóa",
  more: "Gửi ảnh, vị trí",
  image: "Ảnh con đường",
  location: "Vị trí",
  imageSent: "Ảnh: đường có ổ gà",
  imageReceived: "Ảnh của tài khoản",
  locationSent: "Vị trí đã gửi",
  delivery: { sending: "Đang gửi", delivered: "Đã gửi", failed: "Không gửi được" },
  try: "Thử",
  zaloEmpty: "Chạm một gợi ý ở dưới, rồi bấm gửi.",
  smsEmpty: "Chưa có tin nhắn",
  segments: (n) => `${n} tin`,
  composing: "Đang soạn",
  spent: "Đã tốn (giá ví dụ, VNPT 2013)",
  smsDown: "Tổng đài chưa nối với Cầu Nối. Tin sẽ được giữ và gửi sau.",
  hubDown: "Mất kết nối với điện thoại giả lập, đang nối lại…",
  configDown: "Chưa đọc được cấu hình sân chơi. Hãy tải lại trang.",
  webDown: "Chưa tải được khung chat web.",
  site: "xa-thu-nghiem.vn",
  siteName: "Trang tin xã (thử)",
  siteText: "Có việc cần hỏi? Nhắn ngay tại đây.",
  accounts: "Tài khoản thử",
  password: "mật khẩu",
  openInbox: "Mở riêng",
  openInboxTitle: "Mở hộp thư ở thẻ mới",
  newCitizen: "Người khác",
  newCitizenTitle: "Bắt đầu lại với một người dân khác",
  up: "Cuộn lên",
  down: "Cuộn xuống",
  key: "Phím",
  footer: "Mọi số điện thoại, tài khoản và nhà mạng ở đây đều là giả lập, nói đúng giao thức thật: webhook và OpenAPI của Zalo, SMPP 3.4, WebSocket.",
  suggestions: {
    zalo: ["Xin chào", "Gặp cán bộ", "Đèn đường đầu ngõ hỏng cả tuần nay"],
    sms: ["TC", "gap can bo", "duong truoc nha toi hu 3 thang roi khong ai sua"],
    web: "Gõ ngay trong khung chat, ví dụ: “Rác ở chợ để lâu không ai dọn”.",
  },
  suggestionHint: { TC: "TC + mã số: hỏi kết quả" },
};

const en = {
  ...vi,
  title: "Citizens write. Officers answer.",
  lead: "Zalo, SMS and web chat in one shared inbox. Everything below is live: write on the left, answer on the right.",
  leadNarrow: "The three channels and the inbox below are live. Write from one, then open the Staff tab and answer.",
  skip: "Skip to the devices",
  language: "Language",
  stepsLabel: "Three steps",
  steps: [
    ["Write", "Zalo, key-pad phone or web. With or without accents."],
    ["The bot asks", "One question at a time, then gives the petition a number."],
    ["An officer answers", "From one inbox, back to where the citizen wrote."],
  ],
  tabs: { zalo: "Zalo", sms: "SMS", web: "Web", staff: "Staff" },
  tabsLabel: "Choose a device",
  unread: "new message",
  smsTitle: "Key-pad phone",
  webTitle: "Web chat",
  inboxTitle: "Staff inbox",
  official: "Test account",
  follow: "Follow",
  followWhy: "Follow to hear from this account",
  unfollow: "Unfollow",
  followed: "You follow this account",
  unfollowed: "You left this account",
  messages: "Messages",
  write: "Write a message",
  placeholder: "Type a message",
  send: "Send",
  erase: "Erase",
  more: "Send a picture or a place",
  image: "Picture of the road",
  location: "Location",
  imageSent: "Picture: potholes in the road",
  imageReceived: "Picture from the account",
  locationSent: "Location sent",
  delivery: { sending: "Sending", delivered: "Sent", failed: "Not sent" },
  try: "Try",
  zaloEmpty: "Tap a suggestion below, then press send.",
  smsEmpty: "No messages yet",
  segments: (n) => `${n} SMS`,
  composing: "Writing",
  spent: "Spent (example price, VNPT 2013)",
  smsDown: "The SMS centre is not connected to Cầu Nối yet. Messages are kept and sent later.",
  hubDown: "Lost the simulated phones, reconnecting…",
  configDown: "The playground’s settings could not be read. Please reload.",
  webDown: "The web chat could not be loaded.",
  siteName: "Commune news (test)",
  siteText: "A question? Write right here.",
  accounts: "Test accounts",
  password: "password",
  openInbox: "Open alone",
  openInboxTitle: "Open the inbox in a new tab",
  newCitizen: "Someone else",
  newCitizenTitle: "Start again as another citizen",
  up: "Scroll up",
  down: "Scroll down",
  key: "Key",
  footer: "Every number, account and carrier here is simulated and speaks the real protocol: Zalo’s webhooks and OpenAPI, SMPP 3.4, WebSocket.",
  suggestions: { ...vi.suggestions, web: "Type in the chat itself, e.g. “Rác ở chợ để lâu không ai dọn” (rubbish at the market)." },
  suggestionHint: {
    "Xin chào": "Hello",
    "Đèn đường đầu ngõ hỏng cả tuần nay": "The street lamp has been out for a week",
    "Gặp cán bộ": "Talk to an officer",
    "duong truoc nha toi hu 3 thang roi khong ai sua": "the road at my house has been broken for 3 months and nobody repairs it",
    TC: "TC + number: ask for the state",
    "gap can bo": "talk to an officer",
  },
};

const languages = { vi, en };
const listeners = new Set();
let spoken = localStorage.getItem(STORED) === "en" ? "en" : "vi";

export const words = () => languages[spoken];

export const language = () => spoken;

/** @param {"vi"|"en"} next */
export function speak(next) {
  spoken = next;
  localStorage.setItem(STORED, next);
  document.documentElement.lang = next;
  listeners.forEach((listener) => listener());
}

/** Lets a component draw itself again whenever the language changes. */
export const Translated = (Base) =>
  class extends Base {
    #redraw = () => this.requestUpdate();

    connectedCallback() {
      super.connectedCallback();
      listeners.add(this.#redraw);
    }

    disconnectedCallback() {
      listeners.delete(this.#redraw);
      super.disconnectedCallback();
    }
  };

/** @param {number} amount @param {string} currency */
export const money = (amount, currency) =>
  new Intl.NumberFormat(spoken === "vi" ? "vi-VN" : "en-GB", { style: "currency", currency, maximumFractionDigits: 0 }).format(amount);

document.documentElement.lang = spoken;
