// The lesson page for tests. It is closed after the last test: whatever a failed test
// leaves open would keep its process from ending.
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
