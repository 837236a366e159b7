// The lesson page for tests: what one that fails leaves open would keep its process
// from ending, so it is closed after the last.
import { after } from 'node:test';
import * as lessonPage from './lesson-page.mjs';

export const { prepared } = lessonPage;

const opened = new Set();
after(() => Promise.all(Array.from(opened, (lesson) => lesson.close())));

/** See lesson-page.mjs. */
export async function openLesson(options) {
  const lesson = await lessonPage.openLesson(options);
  opened.add(lesson);
  return {
    ...lesson,
    close() {
      opened.delete(lesson);
      return lesson.close();
    },
  };
}
