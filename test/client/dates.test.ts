import { describe, expect, test } from '@jest/globals';
import { isDay, isMoment, onlyDays, readDay, readMoment, splitMoment } from '../../client/src/ui/readDate.js';
import { dayInWords, dayWords, monthInWords } from '../../client/src/words/dates.js';

describe('a day as people write it', () => {
  test.each(['24/11/2026', ' 24-11-2026 ', '24.11.2026', '24 / 11 / 2026', '24 11 2026', '24112026', '2026-11-24'])('is read of %s', (words) => {
    expect(readDay(words)).toEqual({ value: '2026-11-24' });
  });

  test('comes first, before the month, in both languages', () => {
    expect(readDay('3/4/2026')).toEqual({ value: '2026-04-03' });
    expect([dayWords('2026-04-03', 'vi'), dayWords('2026-04-03', 'en')]).toEqual(['03/04/2026', '03/04/2026']);
  });

  test('has a year of this century where two figures stand for it, and only once the field is left', () => {
    expect(readDay('24/11/26')).toEqual({ value: '2026-11-24' });
    expect(readDay('24/11/20', false)).toEqual({ fault: { word: 'notADate' } });
    expect(readDay('24/11/2026', false)).toEqual({ value: '2026-11-24' });
  });

  test.each([
    ['31/02/2026', '31/02/2026'],
    ['29/2/2027', '29/02/2027'],
    ['00/01/2026', '00/01/2026'],
    ['11/25/2026', '11/25/2026'],
    ['24/11/0026', '24/11/0026'],
    ['2026-02-30', '30/02/2026'],
  ])('is refused by its name where there is none such: %s', (words, day) => {
    expect(readDay(words)).toEqual({ fault: { word: 'noSuchDay', day } });
  });

  test('is there on the 29th of February of a leap year', () => {
    expect(readDay('29/02/2028')).toEqual({ value: '2028-02-29' });
  });

  test.each(['', 'mai', '24/11', '24/11/202', '24/11/20266', '24/11/2026x', '1/1/1/2026', '24 tháng 11'])('is not read of “%s”', (words) => {
    expect(readDay(words)).toEqual({ fault: { word: 'notADate' } });
  });
});

describe('a moment as people write it', () => {
  test.each(['17:00 24/11/2026', '24/11/2026 17:00', '17h 24/11/2026', '17h00, 24/11/2026', '17 giờ 00 24-11-2026', '24.11.2026 17g00', '2026-11-24T17:00'])(
    'is read of %s',
    (words) => {
      expect(readMoment(words)).toEqual({ value: '2026-11-24T17:00' });
    },
  );

  test('says what is missing or is not there', () => {
    expect(readMoment('24/11/2026')).toEqual({ fault: { word: 'noTime' } });
    expect(readMoment('17:00')).toEqual({ fault: { word: 'notAMoment' } });
    expect(readMoment('25:00 24/11/2026')).toEqual({ fault: { word: 'notAMoment' } });
    expect(readMoment('17:60 24/11/2026')).toEqual({ fault: { word: 'notAMoment' } });
    expect(readMoment('17:00 31/02/2026')).toEqual({ fault: { word: 'noSuchDay', day: '31/02/2026' } });
  });

  test('keeps its time when another day is picked', () => {
    expect(splitMoment('9:30 24/11/2026')).toEqual({ day: '24/11/2026', time: '09:30' });
    expect(splitMoment('24/11/2026')).toEqual({ day: '24/11/2026', time: '' });
  });
});

test('what a field hands on is a day or a moment only where there is one', () => {
  expect(['2026-11-24', '2026-02-31', '24/11/2026', ''].map(isDay)).toEqual([true, false, false, false]);
  expect(['2026-11-24T17:00', '2026-02-31T17:00', '2026-11-24T24:00', '2026-11-24'].map(isMoment)).toEqual([true, false, false, false]);
});

test('a list that follows its filter hears of days and of none, and not of words on the way', () => {
  const heard: string[] = [];
  const hear = onlyDays((day) => heard.push(day));
  for (const words of ['24/1', '24/11/202', '2026-11-24', '']) hear(words);
  expect(heard).toEqual(['2026-11-24', '']);
});

test('a calendar says its days and months in the reader’s language', () => {
  expect([dayInWords('2026-11-24', 'vi'), monthInWords('2026-11-24', 'vi')]).toEqual(['Thứ Ba, 24 tháng 11, 2026', 'Tháng 11 năm 2026']);
  expect(dayInWords('2026-11-24', 'en')).toMatch(/^Tuesday,? 24 November 2026$/);
  expect(monthInWords('2026-11-24', 'en')).toBe('November 2026');
});
