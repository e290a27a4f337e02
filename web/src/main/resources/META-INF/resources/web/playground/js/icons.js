import { svg } from "lit";

const icon = (paths) => svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`;

export const sendIcon = icon(svg`<path d="M4 12 20 4l-5 16-3.5-6.5z"/><path d="m11.5 13.5 3-3"/>`);
export const plusIcon = icon(svg`<path d="M12 5v14M5 12h14"/>`);
export const imageIcon = icon(svg`<rect x="4" y="5" width="16" height="14" rx="2"/><path d="m4 16 4.5-4.5 4 4 2.5-2.5 5 5"/><circle cx="15.5" cy="9.5" r="1.3"/>`);
export const pinIcon = icon(svg`<path d="M12 21s7-6.3 7-11.5a7 7 0 0 0-14 0C5 14.7 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>`);
export const outIcon = icon(svg`<path d="M14 5h5v5M19 5l-8 8"/><path d="M11 6H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-5"/>`);
export const personIcon = icon(svg`<circle cx="12" cy="8.5" r="3.5"/><path d="M5 20c.8-4 3.5-6 7-6s6.2 2 7 6"/>`);
export const checkIcon = icon(svg`<path d="m6 12.5 4 4 8-9"/>`);
export const phoneIcon = icon(svg`<rect x="7" y="3" width="10" height="18" rx="2"/><path d="M10.5 18h3"/>`);
export const keypadIcon = icon(svg`<rect x="7" y="2.5" width="10" height="19" rx="2.5"/><path d="M9.5 5.5h5v4h-5zM9.7 13h.1M12 13h.1M14.3 13h.1M9.7 16h.1M12 16h.1M14.3 16h.1"/>`);
export const webIcon = icon(svg`<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 9h18M6 7h.1M8.5 7h.1"/>`);
export const inboxIcon = icon(svg`<path d="M4 13 6.5 5h11L20 13v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z"/><path d="M4 13h4.5l1.5 2.5h4l1.5-2.5H20"/>`);

export const bridge = svg`<svg class="bridge" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
  <rect width="40" height="40" rx="11" class="ground"/>
  <path class="arch" d="M6 27c4.5-12 23.5-12 28 0"/>
  <path class="ropes" d="M13 20.5V27M20 18v9M27 20.5V27"/>
  <path class="deck" d="M6 31.5h28"/>
</svg>`;
