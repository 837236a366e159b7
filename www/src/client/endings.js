// How runs end, in words.

/** What to say about a run that ended in some way (job.js), without a capital; `message` is what came with it. */
export function endingOf(how, message) {
  switch (how) {
    case 'closed':
      return 'the program called close()';
    case 'unreadable':
      return 'the program sent something that cannot be read';
    case 'strange':
      return 'the program sent an unexpected message';
    default:
      return message;
  }
}

/** The same for one that sent more than its budget allows. */
export const floodedBy = ({ messages, characters }) => `the program sent more than ${messages} messages or ${characters} characters`;
