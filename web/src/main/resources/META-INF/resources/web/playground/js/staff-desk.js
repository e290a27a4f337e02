// The officer's side: the real inbox in a frame, and the accounts to enter it with.

import { html } from "lit";
import { Part } from "./element.js";
import { outIcon, personIcon } from "./icons.js";
import { words } from "./words.js";

class StaffDesk extends Part {
  static properties = { url: {}, staff: { attribute: false } };

  constructor() {
    super();
    this.url = "";
    this.staff = [];
  }

  render() {
    return html`
      <div class="desk">
        <div class="desk-bar">
          <ul class="desk-accounts" aria-label=${words().accounts}>
            ${this.staff.map((user) => html`
              <li>${personIcon}<span><code>${user.name}</code><span class="dim"> / </span><span class="hidden">${words().password}: </span><code>${user.password}</code></span></li>`)}
          </ul>
          <a class="desk-out" href=${this.url} target="_blank" rel="noopener" title=${words().openInboxTitle}>${words().openInbox}${outIcon}</a>
        </div>
        ${this.url ? html`<iframe class="desk-inbox" src=${this.url} title=${words().inboxTitle}></iframe>` : html`<div class="desk-inbox"></div>`}
      </div>`;
  }
}

customElements.define("staff-desk", StaffDesk);
