// Writing with twelve keys: pressing the same key again within a moment takes its next letter.

const AGAIN_WITHIN = 900;

const LETTERS = {
  1: ".,?!1", 2: "abc2", 3: "def3", 4: "ghi4", 5: "jkl5", 6: "mno6", 7: "pqrs7", 8: "tuv8", 9: "wxyz9", "*": "*+", 0: " 0", "#": "#",
};

export const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];

/** What is printed on the key below its digit. */
export const printed = (key) => (key === "0" ? "␣" : key === "1" ? ".,?" : /[2-9]/.test(key) ? LETTERS[key].slice(0, -1) : "");

export class MultiTap {
  #key = "";
  #turn = 0;
  #at = 0;

  /** @returns {string} the text after the key was pressed at {@code now} milliseconds */
  press(text, key, now) {
    const again = key === this.#key && now - this.#at < AGAIN_WITHIN && LETTERS[key].length > 1;
    this.#turn = again ? (this.#turn + 1) % LETTERS[key].length : 0;
    this.#key = key;
    this.#at = now;
    return (again ? text.slice(0, -1) : text) + LETTERS[key][this.#turn];
  }

  rest() {
    this.#key = "";
  }
}
