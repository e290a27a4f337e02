import { html, svg } from 'lit';

/** Line drawings on a field of 20 by 20, in the colour of the text around them; always beside a word or a label. */
const DRAWINGS = {
  person: svg`<circle cx="10" cy="6.5" r="3.2"/><path d="M3.5 17c.6-3.6 3.2-5.3 6.5-5.3s5.9 1.7 6.5 5.3"/>`,
  inbox: svg`<path d="M3 11.5 5.2 4h9.600l2.2 7.500V16H3zM3 11.500h4l1 2h4l1-2h4"/>`,
  bot: svg`<rect x="3.5" y="6.5" width="13" height="9.5" rx="3"/><path d="M10 6.500V3.500M7.5 10.500v1M12.5 10.500v1M8 13.600h4"/>`,
  chat: svg`<path d="M3 5.500A2 2 0 0 1 5 3.500h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9l-4 3.200v-3.200a2 2 0 0 1-2-2z"/>`,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  checks: svg`<path d="m1.5 10.5 3.8 4 7.2-9M9 13.600l.9.9 8-9"/>`,
  stack: svg`<path d="m3 7 7-3.500L17 7l-7 3.500zM3 10.500l7 3.5 7-3.500M3 13.800l7 3.5 7-3.5"/>`,
  clock: svg`<circle cx="10" cy="10" r="7"/><path d="M10 5.800V10l2.8 2"/>`,
  eye: svg`<path d="M2 10s3-5.2 8-5.200S18 10 18 10s-3 5.2-8 5.200S2 10 2 10z"/><circle cx="10" cy="10" r="2.2"/>`,
  alert: svg`<path d="M10 3 18 16.500H2zM10 8v4M10 14.200v.3"/>`,
  reply: svg`<path d="M8 5 3 10l5 5M3.5 10H12c3 0 5 1.8 5 5"/>`,
  note: svg`<rect x="4.5" y="9" width="11" height="8" rx="2"/><path d="M7 9V6.500a3 3 0 0 1 6 0V9"/>`,
  send: svg`<path d="M3 10 17 3.5 12.5 17l-2.8-5.700zM9.7 11.3 17 3.5"/>`,
  back: svg`<path d="M12.5 4 6.5 10l6 6"/>`,
  next: svg`<path d="m7.5 4 6 6-6 6"/>`,
  search: svg`<circle cx="8.8" cy="8.8" r="5.3"/><path d="m12.8 12.8 4.2 4.2"/>`,
  file: svg`<path d="M5 2.800h6.500L15.5 7v10.200H5zM11 2.800V7.500h4.500M7.5 11h5.500M7.5 14h5.5"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  keyboard: svg`<rect x="2" y="5" width="16" height="10.5" rx="2"/><path d="M5 8.200h.300M8.2 8.200h.300M11.4 8.200h.300M14.7 8.200h.300M6.5 12.200h7"/>`,
  out: svg`<path d="M8 3.500H4v13h4M8 10h9M13.5 6.5 17 10l-3.5 3.5"/>`,
  down: svg`<path d="M10 4v11M5 10.500l5 5 5-5"/>`,
  place: svg`<path d="M10 17.500s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9z"/><circle cx="10" cy="8.5" r="2"/>`,
  tag: svg`<path d="M3 3.500h6.500l7.5 7.5-6 6-8-8zM6.5 7h.3"/>`,
  seal: svg`<rect x="4" y="9" width="12" height="8" rx="1.5"/><path d="M7 9V6.500a3 3 0 0 1 6 0V9M10 12v2"/>`,
  zalo: svg`<path d="M6 5h8L6 15h8"/>`,
  sms: svg`<rect x="5.5" y="2.5" width="9" height="15" rx="1.8"/><path d="M8 5.500h4v3.500H8zM8 12h.300M10 12h.300M12 12h.300M8 14.500h.300M10 14.500h.300M12 14.500h.3"/>`,
  web: svg`<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c2.5 2.5 2.5 11.5 0 14M10 3c-2.5 2.5-2.5 11.5 0 14"/>`,
  clip: svg`<path d="m14.5 9-5 5a2.8 2.8 0 0 1-4-4l6-6a2 2 0 0 1 2.8 2.800l-5.8 5.800a1 1 0 0 1-1.4-1.400L12 6.5"/>`,
  question: svg`<circle cx="10" cy="10" r="7"/><path d="M7.8 8a2.2 2.2 0 1 1 3.300 1.900c-.8.5-1.100.9-1.100 1.800M10 14v.3"/>`,
  nodes: svg`<circle cx="10" cy="10" r="7"/><path d="M10 9v4.500M10 6.500v.3"/>`,
};

/** @param {string} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${DRAWINGS[name]}</svg>`;
}

/** The mark: a bridge under a sun. */
export function mark() {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path class="span" d="M4 21c4-9 20-9 24 0M4 24.500h24M10 16v8.500M16 14.300v10.200M22 16v8.5" />
    <circle class="sun" cx="16" cy="8" r="2.6" />
  </svg>`;
}
