// Does the work that the server asks for a comment which it doubts: finds the number that, written behind the puzzle, makes its
// SHA-256 begin with so many zero bits. In slices, so that the page stays alive; without crypto.subtle, which is slower for so
// many small texts and is missing where a page has no TLS.
const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
const primes = [];
for (let number = 2; primes.length < 64; number++) if (primes.every((prime) => number % prime)) primes.push(number);
const ROUNDS = primes.map((prime) => fraction(Math.cbrt(prime)));
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const turn = (word, by) => (word >>> by) | (word << (32 - by));
const words = new Int32Array(64);

// Mixes a block of 16 words into a state of 8. https://doi.org/10.6028/NIST.FIPS.180-4
function mixed(state, block) {
  words.set(block);
  for (let i = 16; i < 64; i++) {
    const [a, b] = [words[i - 15], words[i - 2]];
    words[i] = words[i - 16] + words[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + first) | 0; d = c; c = b; b = a; a = (first + second) | 0;
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
}

// The text in blocks, with its end as the standard wants it.
function blocks(text) {
  const length = ((text.length + 8) >> 6) + 1;
  const all = new Int32Array(length * 16);
  for (let i = 0; i < text.length; i++) all[i >> 2] |= text.charCodeAt(i) << (24 - (i & 3) * 8);
  all[text.length >> 2] |= 0x80 << (24 - (text.length & 3) * 8);
  all[length * 16 - 1] = text.length * 8;
  return all;
}

function zeros(state) {
  let found = 0;
  for (const word of state) {
    found += Math.clz32(word);
    if (word) break;
  }
  return found;
}

// What to send again: the puzzle and its answer.
export default async function work(puzzle) {
  const bits = Number(puzzle.split(".")[1]);
  for (let number = 0; ;) {
    const until = performance.now() + 12;
    while (performance.now() < until) {
      for (let i = 0; i < 64; i++, number++) {
        const all = blocks(`${puzzle}:${number}`);
        let state = START;
        for (let at = 0; at < all.length; at += 16) state = mixed(state, all.subarray(at, at + 16));
        if (zeros(state) >= bits) return `${puzzle}:${number}`;
      }
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
