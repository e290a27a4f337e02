// "Try this": words that fill a phone's composer. Sending stays the visitor's own act.

import { html } from "lit";
import { lastPetition } from "./hub.js";
import { words } from "./words.js";

/** @param {string} phone @param {import("./hub.js").Hub} hub @param {(text: string) => void} suggest */
export const suggestions = (phone, hub, suggest) => html`
  <div class="try" role="group" aria-label=${words().try}>
    <span class="try-label" aria-hidden="true">${words().try}</span>
    ${words().suggestions[phone].map((text) => chip(text, filled(text, hub), suggest))}
  </div>`;

const chip = (text, full, suggest) => html`
  <button class="chip" type="button" lang="vi" title=${words().suggestionHint[text] ?? ""} @click=${() => suggest(full)}>${full.trim() === "TC" ? "TC …" : full}</button>`;

/** "TC" asks for the state of a petition: it takes the newest number there is. */
const filled = (text, hub) => (text === "TC" ? `TC ${hub ? lastPetition(hub.screens) : ""}` : text);
