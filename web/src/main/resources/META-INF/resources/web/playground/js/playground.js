// The page: what it is about, the three devices of a citizen, and the officer's inbox beside them.

import { html, nothing } from "lit";
import { anotherCitizen, sameCitizen, spokenNumber } from "./citizens.js";
import { Part } from "./element.js";
import { Hub } from "./hub.js";
import { bridge, inboxIcon, keypadIcon, phoneIcon, webIcon } from "./icons.js";
import { suggestions } from "./suggestions.js";
import { language, speak, words } from "./words.js";
import "./keypad-phone.js";
import "./staff-desk.js";
import "./web-window.js";
import "./zalo-phone.js";

const TABS = { zalo: phoneIcon, sms: keypadIcon, web: webIcon, staff: inboxIcon };

class Playground extends Part {
  static properties = { config: { state: true }, failed: { state: true }, tab: { state: true }, unread: { state: true } };

  constructor() {
    super();
    this.config = null;
    this.failed = false;
    this.tab = "zalo";
    this.unread = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.#open();
  }

  async #open() {
    try {
      this.config = await (await fetch("playground/config.json")).json();
      this.hub = new Hub(this.config.phonesUrl, sameCitizen());
      this.hub.addEventListener("received", (event) => this.#received(event.detail));
    } catch {
      this.failed = true;
    }
  }

  render() {
    return html`
      <a class="skip" href="#stage">${words().skip}</a>
      ${this.#top()}
      ${this.#story()}
      ${this.#tabs()}
      <main id="stage" class="stage" data-tab=${this.tab} tabindex="-1">
        ${this.#device("zalo", words().zaloTitle, html`<zalo-phone .hub=${this.hub}></zalo-phone>`)}
        ${this.#device("sms", words().smsTitle, html`<keypad-phone .hub=${this.hub}></keypad-phone>`)}
        ${this.#web()}
        ${this.#staff()}
      </main>
      <footer class="foot">${words().footer}</footer>`;
  }

  #top() {
    return html`
      <header class="top">
        <span class="mark">${bridge}<span>Cầu Nối</span></span>
        <span class="notices" aria-live="polite">
          ${this.failed ? html`<span class="notice">${words().configDown}</span>` : nothing}
          ${this.hub?.wasConnected && !this.hub.connected ? html`<span class="notice">${words().hubDown}</span>` : nothing}
        </span>
        <span class="languages" role="group" aria-label=${words().language}>
          ${[["vi", "Tiếng Việt"], ["en", "English"]].map(([code, name]) => html`
            <button type="button" lang=${code} aria-pressed=${language() === code} @click=${() => speak(code)}>${name}</button>`)}
        </span>
      </header>`;
  }

  #story() {
    return html`
      <section class="story">
        <div class="story-text">
          <h1>${words().title}</h1>
          <p class="wide-only">${words().lead}</p>
          <p class="narrow-only">${words().leadNarrow}</p>
        </div>
        <ol class="steps" aria-label=${words().stepsLabel}>
          ${words().steps.map(([name, text]) => html`<li><strong>${name}</strong><span>${text}</span></li>`)}
        </ol>
      </section>`;
  }

  #tabs() {
    return html`
      <nav class="tabs" aria-label=${words().tabsLabel}>
        ${Object.entries(TABS).map(([tab, icon]) => html`
          <button type="button" aria-current=${this.tab === tab} @click=${() => this.#show(tab)}>
            ${icon}<span>${words().tabs[tab]}</span>${this.unread.has(tab) ? html`<i class="dot"><span class="hidden">${words().unread}</span></i>` : nothing}
          </button>`)}
      </nav>`;
  }

  #device(kind, title, device) {
    return html`
      <section class="place ${kind}" aria-labelledby=${`${kind}-title`}>
        <header class="place-head">
          <h2 id=${`${kind}-title`}>${title}</h2>
          ${this.hub ? html`<button class="who" type="button" title=${words().newCitizenTitle} aria-label=${words().newCitizenTitle} @click=${() => this.hub.become(anotherCitizen())}>
            ${kind === "sms" ? spokenNumber(this.hub.citizens.sms) : words().newCitizen}</button>` : nothing}
        </header>
        <div class="place-device">${device}</div>
        ${suggestions(kind, this.hub, (text) => this.querySelector(kind === "sms" ? "keypad-phone" : "zalo-phone").suggest(text))}
      </section>`;
  }

  #web() {
    return html`
      <section class="place web" aria-labelledby="web-title">
        <header class="place-head"><h2 id="web-title">${words().webTitle}</h2></header>
        <div class="place-device" @caunoi-chat-line=${(event) => event.detail.from !== "citizen" && this.#received("web")}>${this.config ? html`<web-window account=${this.config.accounts.web}></web-window>` : nothing}</div>
        <p class="try-hint">${words().suggestions.web}</p>
      </section>`;
  }

  #staff() {
    return html`
      <section class="place staff" aria-labelledby="staff-title">
        <header class="place-head"><h2 id="staff-title">${words().inboxTitle}</h2></header>
        <div class="place-device">
          <staff-desk url=${this.config?.inboxUrl ?? ""} .staff=${this.config?.staff ?? []}></staff-desk>
        </div>
      </section>`;
  }

  #show(tab) {
    this.tab = tab;
    this.unread = new Set([...this.unread].filter((other) => other !== tab));
    this.querySelector("#stage").scrollIntoView({ block: "start" });
  }

  #received(phone) {
    if (phone !== this.tab) {
      this.unread = new Set([...this.unread, phone]);
    }
  }
}

customElements.define("caunoi-playground", Playground);
