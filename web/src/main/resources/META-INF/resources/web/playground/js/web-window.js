// A browser window on a commune's site with the chat widget in it, as any site would embed it.

import { html } from "lit";
import { Part } from "./element.js";
import { language, words } from "./words.js";

/** Where the gateway serves the widget to any site. */
const WIDGET = "/chat/caunoi-chat.js";

class WebWindow extends Part {
  static properties = { account: {}, failed: { state: true } };

  constructor() {
    super();
    this.account = "";
    this.failed = false;
    import(WIDGET).catch(() => (this.failed = true));
  }

  render() {
    return html`
      <div class="browser" role="group" aria-label=${words().webTitle}>
        <div class="browser-bar" aria-hidden="true"><i></i><i></i><i></i><span>${words().site}</span></div>
        <div class="site-head">
          <strong>${words().siteName}</strong>
          <p>${words().siteText}</p>
        </div>
        <div class="site-chat">
          ${this.failed ? html`<p class="notice" role="status">${words().webDown}</p>`
            : html`<caunoi-chat account=${this.account} lang=${language()} heading=${words().chatHeading} inline open></caunoi-chat>`}
        </div>
      </div>`;
  }
}

customElements.define("web-window", WebWindow);
