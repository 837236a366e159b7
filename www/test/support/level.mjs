// Some tests look at a part in the quick run and at all in `./build.sh test thorough`.
export const thorough = process.env.THOROUGH === '1';

/** Every so many-th of a list in the quick run, all of it in the thorough one. */
export const some = (list, every) => (thorough ? list : list.filter((_, i) => i % every === 0));
