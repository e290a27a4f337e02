// The base of every part of the page: drawn into the page itself, so that plain style sheets reach it, and again at every change it watches.

import { LitElement } from "lit";
import { Translated } from "./words.js";

export class Part extends Translated(LitElement) {
  static properties = { hub: { attribute: false } };

  #redraw = () => this.requestUpdate();

  createRenderRoot() {
    return this;
  }

  willUpdate(changed) {
    if (changed.has("hub")) {
      changed.get("hub")?.removeEventListener("change", this.#redraw);
      this.hub?.addEventListener("change", this.#redraw);
    }
  }
}

/** A phone: keeps its list of messages at the newest one, also when it comes into view or the keyboard takes its room. */
export class Screen extends Part {
  #shown = 0;
  #resized = new ResizeObserver(() => this.#toNewest());

  get log() {
    return this.querySelector("[role=log]");
  }

  firstUpdated() {
    this.#resized.observe(this.log);
  }

  /** @param {number} count of messages drawn */
  keepNewestInView(count) {
    if (count !== this.#shown) {
      this.#shown = count;
      this.#toNewest();
    }
  }

  #toNewest() {
    this.log.scrollTop = this.log.scrollHeight;
  }
}
