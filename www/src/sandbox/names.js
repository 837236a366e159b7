/** The two functions of the lesson. */
export const names = ['gossipRound', 'spreadInfo'];
