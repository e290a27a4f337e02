// An old phone with twelve keys. Below its screen stands what the text costs.

import { html, nothing } from "lit";
import { Screen } from "./element.js";
import { KEYS, MultiTap, printed } from "./multitap.js";
import { money, words } from "./words.js";

const SCROLL_STEP = 72;

class KeypadPhone extends Screen {
  static properties = { draft: { state: true } };

  #tap = new MultiTap();

  constructor() {
    super();
    this.draft = "";
  }

  /** Puts words into the composer, ready to be sent. */
  suggest(text) {
    this.#write(text);
    this.querySelector("textarea").focus();
  }

  render() {
    return html`
      <div class="keypad-phone" role="group" aria-label=${words().smsTitle}>
        <div class="keypad-ear" aria-hidden="true"></div>
        ${this.#screen()}
        ${this.#softKeys()}
        <div class="keypad-keys">${KEYS.map((key) => this.#key(key))}</div>
      </div>
      ${this.#ticket()}`;
  }

  updated() {
    this.keepNewestInView(this.#messages.length);
  }

  get #messages() {
    return this.hub?.screens.sms ?? [];
  }

  #screen() {
    return html`
      <div class="lcd">
        <div class="lcd-status" aria-hidden="true"><span class="lcd-signal"><i></i><i></i><i></i><i></i></span><span>${this.hub?.shortCode}</span><span class="lcd-battery"></span></div>
        <div class="lcd-log" role="log" aria-live="polite" aria-label=${words().messages} tabindex="0">
          ${this.#messages.length ? this.#messages.map((message) => this.#message(message)) : html`<p class="lcd-empty">${words().smsEmpty}</p>`}
        </div>
        <form class="lcd-write" @submit=${this.#submit}>
          <textarea rows="2" lang="vi" aria-label=${words().write} placeholder=${`${words().write}…`} .value=${this.draft}
            autocapitalize="none" autocomplete="off" spellcheck="false" @input=${(event) => this.#write(event.target.value)} @keydown=${this.#enterSends}></textarea>
        </form>
      </div>`;
  }

  #message(message) {
    return html`
      <div class="lcd-message ${message.from}">
        <p lang="vi">${message.text}</p>
        <small>${words().segments(message.sms.segments)} · ${message.sms.encoding}${message.from === "citizen" ? ` · ${words().delivery[message.delivery]}` : ""}</small>
      </div>`;
  }

  #softKeys() {
    return html`
      <div class="keypad-soft">
        <button class="soft send" type="button" ?disabled=${!this.#canSend} @click=${this.#submit}>${words().send}</button>
        <span class="rocker">
          <button type="button" aria-label=${words().up} @click=${() => this.#scroll(-SCROLL_STEP)}>▲</button>
          <button type="button" aria-label=${words().down} @click=${() => this.#scroll(SCROLL_STEP)}>▼</button>
        </span>
        <button class="soft" type="button" ?disabled=${!this.draft} @click=${() => this.#write(this.draft.slice(0, -1))}>${words().erase}</button>
      </div>`;
  }

  #key(key) {
    return html`
      <button class="key" type="button" aria-label=${`${words().key} ${key}`} @click=${() => this.#press(key)}>
        <b>${key}</b><small aria-hidden="true">${printed(key)}</small>
      </button>`;
  }

  #ticket() {
    const cost = this.draft && this.hub?.cost;
    const currency = this.hub?.price?.currency;
    return html`
      <dl class="ticket">
        <div><dt>${words().composing}</dt><dd>${cost
          ? html`${words().segments(cost.segments)} · ${cost.encoding} · ${money(cost.price, cost.currency)}` : html`—`}</dd></div>
        <div title=${this.hub?.price?.source ?? ""}><dt>${words().spent}</dt><dd>${currency ? money(this.#spent, currency) : "—"}</dd></div>
      </dl>
      ${this.hub?.connected && !this.hub.smsBound ? html`<p class="notice" role="status">${words().smsDown}</p>` : nothing}`;
  }

  get #spent() {
    return this.#messages.filter((message) => message.from === "citizen").reduce((sum, message) => sum + message.sms.price, 0);
  }

  get #canSend() {
    return this.hub?.connected && this.draft.trim() !== "";
  }

  #press(key) {
    this.#write(this.#tap.press(this.draft, key, performance.now()));
  }

  #write(text) {
    this.draft = text;
    if (text) {
      this.hub?.send({ type: "cost", text });
    }
  }

  #scroll(step) {
    this.log.scrollBy({ top: step });
  }

  #enterSends(event) {
    // While a Vietnamese input method is composing, Enter ends the word and not the message.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      this.#submit(event);
    }
  }

  #submit(event) {
    event.preventDefault();
    if (this.#canSend) {
      this.hub.send({ phone: "sms", type: "send", text: this.draft.trim() });
      this.#tap.rest();
      this.draft = "";
    }
  }
}

customElements.define("keypad-phone", KeypadPhone);
