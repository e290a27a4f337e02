// A smartphone with Zalo open on the account of the Front.

import { html, nothing } from "lit";
import { Screen } from "./element.js";
import { checkIcon, imageIcon, pinIcon, plusIcon, sendIcon } from "./icons.js";
import { language, words } from "./words.js";

/** A place in the middle of Hà Nội; the demo account belongs to Phường Ba Đình. */
const SAMPLE_PLACE = { latitude: 21.0359, longitude: 105.8342 };

class ZaloPhone extends Screen {
  static properties = { draft: { state: true }, menuOpen: { state: true } };

  constructor() {
    super();
    this.draft = "";
    this.menuOpen = false;
  }

  /** Puts words into the composer, ready to be sent. */
  suggest(text) {
    this.draft = text;
    this.querySelector("textarea").focus();
  }

  render() {
    return html`
      <div class="zalo-phone" role="group" aria-label=${words().zaloTitle}>
        <div class="zalo-glass">
          ${this.#header()}
          <div class="zalo-log" role="log" aria-live="polite" aria-label=${words().messages} tabindex="0">
            ${this.#messages.length ? this.#messages.map((message) => this.#message(message)) : html`<p class="zalo-empty">${words().zaloEmpty}</p>`}
          </div>
          ${this.#composer()}
        </div>
      </div>`;
  }

  updated() {
    this.keepNewestInView(this.#messages.length);
  }

  get #messages() {
    return this.hub?.screens.zalo ?? [];
  }

  get #follows() {
    return this.#messages.reduce((follows, message) => (message.event ? message.event === "follow" : follows), false);
  }

  #header() {
    return html`
      <header class="zalo-header">
        <span class="zalo-face" aria-hidden="true">MT</span>
        <span class="zalo-name"><strong>${words().account}</strong><small>${checkIcon} ${words().official}</small></span>
      </header>
      ${this.#follows ? nothing : html`
        <div class="zalo-follow"><span>${words().followWhy}</span><button type="button" @click=${() => this.#act({ type: "follow" })}>${words().follow}</button></div>`}`;
  }

  #message(message) {
    if (message.event) {
      return html`<p class="zalo-event">${message.event === "follow" ? words().followed : words().unfollowed}</p>`;
    }
    return html`
      <div class="zalo-line ${message.from}">
        <div class="zalo-bubble">
          ${message.image ? this.#image(message) : nothing}
          ${message.location ? html`<span class="zalo-place">${pinIcon}${words().locationSent}</span>` : nothing}
          ${message.text ? html`<p lang="vi">${message.text}</p>` : nothing}
          ${message.buttons.length ? this.#buttons(message) : nothing}
        </div>
        <small class="zalo-meta">${time(message.at)}${message.from === "citizen" ? ` · ${words().delivery[message.delivery]}` : ""}</small>
      </div>`;
  }

  /** Only the sample picture can be shown: the page may load no picture of another origin. */
  #image(message) {
    return message.from === "citizen"
      ? html`<img class="zalo-image" src="img/road.png" alt=${words().imageSent} width="480" height="320">`
      : html`<span class="zalo-place">${imageIcon}${words().imageReceived}</span>`;
  }

  #buttons(message) {
    return html`<div class="zalo-buttons">${message.buttons.map((button) => html`
      <button type="button" lang="vi" ?disabled=${!button.type.startsWith("oa.query")} @click=${() => this.#tap(button)}>${button.title}</button>`)}</div>`;
  }

  #composer() {
    return html`
      ${this.menuOpen ? html`
        <div class="zalo-menu">
          <button type="button" @click=${() => this.#attach({ type: "image" })}>${imageIcon}${words().image}</button>
          <button type="button" @click=${() => this.#attach({ type: "location", ...SAMPLE_PLACE })}>${pinIcon}${words().location}</button>
          ${this.#follows ? html`<button type="button" @click=${() => this.#attach({ type: "unfollow" })}>${words().unfollow}</button>` : nothing}
        </div>` : nothing}
      <form class="zalo-composer" @submit=${this.#submit}>
        <button class="zalo-plus" type="button" aria-label=${words().more} title=${words().more} aria-expanded=${this.menuOpen}
          @click=${() => (this.menuOpen = !this.menuOpen)}>${plusIcon}</button>
        <textarea rows="1" lang="vi" aria-label=${words().write} placeholder=${words().placeholder} .value=${this.draft}
          @input=${(event) => (this.draft = event.target.value)} @keydown=${this.#enterSends}></textarea>
        <button class="zalo-send" type="submit" aria-label=${words().send} ?disabled=${!this.#canSend}>${sendIcon}</button>
      </form>`;
  }

  get #canSend() {
    return this.hub?.connected && this.draft.trim() !== "";
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
      this.#act({ type: "send", text: this.draft.trim() });
      this.draft = "";
    }
  }

  #attach(action) {
    this.menuOpen = false;
    this.#act(action);
  }

  #tap(button) {
    this.#act({ type: "tap", title: button.title, payload: button.payload, button: button.type });
  }

  #act(action) {
    this.hub?.send({ phone: "zalo", ...action });
  }
}

const time = (at) => new Intl.DateTimeFormat(language(), { hour: "2-digit", minute: "2-digit" }).format(new Date(at));

customElements.define("zalo-phone", ZaloPhone);
