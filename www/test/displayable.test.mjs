// How much is shown of texts that can come from anywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { displayable, layoutCost } from '../src/page/displayable.js';

const ordinary = {
  German: 'Größe: „schön“ – 5 €',
  Vietnamese: 'Tiếng Việt có dấu',
  'Vietnamese in single marks': 'Tiếng Việt có dấu'.normalize('NFD'),
  Greek: 'Ἐν ἀρχῇ ἦν ὁ λόγος',
  Hindi: 'हिन्दी में लिखा हुआ पाठ, क्ष्मा',
  Tamil: 'தமிழ் எழுத்துக்கள்',
  'Kazakh and Greek': 'Қазақ тілі, αβγ, English; '.repeat(100),
  Amharic: 'ጀግና የኢትዮጵያ ሕዝብ ፍቅር '.repeat(40),
  'Japanese with some English': '日本語のテキストと English の単語。'.repeat(60),
  'emoji in a row': '😀 ⚡ ❤️ 🚀 '.repeat(90),
  Thai: 'ภาษาไทยเขียนโดยไม่เว้นวรรคระหว่างคำ น้ำ',
  Tibetan: 'བོད་ཡིག་བསྒྲུབས',
  Burmese: 'မြန်မာဘာသာစကား',
  Persian: 'می‌خواهم کتاب‌هایم را بخوانم',
  'Arabic with all its marks': 'بِسْمِ ٱللَّٰهِ ٱلرَّحْمَٰنِ',
  'Hebrew with points': 'בְּרֵאשִׁית בָּרָא אֱלֹהִים',
  Chinese: '中文'.repeat(500),
  Korean: '한국어 한국어',
  flags: '🇩🇪🇫🇷🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'emoji of several characters': '👨‍👩‍👧‍👦👩🏽‍🚀❤️1️⃣',
  directions: '\u2067עברית\u2069 abc\u200e',
  'lone surrogates': 'a\ud800b\udc00',
  'a table of tabs': 'a\tb\tc\n'.repeat(300),
};

for (const [name, text] of Object.entries(ordinary)) {
  test(`ordinary text stays as it is: ${name}`, () => assert.equal(displayable(text), text));
}

test('a long text is cut off, and the text says so', () => {
  assert.equal(displayable('abc'.repeat(5), 10), 'abcabcabca… (5 more characters)');
  assert.equal(displayable('x'.repeat(10_000)), 'x'.repeat(10_000));
});

test('no character is split', () => {
  assert.equal(displayable('12345678😀😀', 9), '12345678… (4 more characters)');
  assert.equal(displayable(`12345678e\u0301\u0302 and more`, 10), '12345678… (12 more characters)');
  assert.equal(
    displayable(`1234${ordinary['emoji of several characters']}`, 9),
    `1234… (${ordinary['emoji of several characters'].length} more characters)`,
  );
  assert.equal(displayable('ab🇩🇪', 4), 'ab… (4 more characters)');
});

test('ten marks in a row are shown, in any order', () => {
  assert.equal(displayable(`a${'\u0301'.repeat(1000)}b`), `a${'\u0301'.repeat(10)}…b`);
  assert.equal(displayable(`a${'\u05b0\u200d'.repeat(1000)}b`), `a${'\u05b0\u200d'.repeat(5)}…b`);
  assert.equal(
    displayable(`${'\u202e\u{e0041}\ufe0f'.repeat(9)}b`),
    '\u202e\u{e0041}\ufe0f\u202e\u{e0041}\ufe0f\u202e\u{e0041}\ufe0f\u202e…b',
  );
});

test('long words that browsers lay out slowly are cut off', () => {
  assert.equal(displayable(`1 ${'ب'.repeat(600)} 2`), `1 ${'ب'.repeat(500)}… (102 more characters)`);
  assert.equal(displayable('\u2067a\u2069'.repeat(600)).length, '\u2067a\u2069'.repeat(167).length - 1 + '… (1300 more characters)'.length);
  assert.equal(displayable('x'.repeat(9000)).length, 9000);
});

test('many characters of other scripts and many lines are cut off', () => {
  assert.equal(displayable('中'.repeat(9000)), `${'中'.repeat(3000)}… (6000 more characters)`);
  assert.equal(displayable('a\n'.repeat(3000)), `${'a\n'.repeat(1000)}a… (3999 more characters)`);
});

test('a text that often changes from one script to another is cut off', () => {
  assert.equal(displayable('aב '.repeat(900)), `${'aב '.repeat(100)}a… (2399 more characters)`);
  assert.equal(displayable('中a'.repeat(900)), `${'中a'.repeat(100)}中… (1599 more characters)`);
  assert.equal(displayable('ก က ᠠ ∀ '.repeat(90)), `${'ก က ᠠ ∀ '.repeat(50)}ก … (318 more characters)`);
  assert.equal(displayable('aב '.repeat(90), 160), `${'aב '.repeat(10)}a… (239 more characters)`);
});

test('text that takes longer to lay out costs more', () => {
  assert.equal(layoutCost('word'), 4);
  assert.ok(layoutCost('a\nb\n') > 40);
  assert.ok(layoutCost('ب'.repeat(4)) > 40);
  assert.ok(layoutCost('aב'.repeat(10)) > 600);
});
