import { graphql } from '../gql';

export const CalendarQuery = graphql(`
  query AdminCalendar($year: Int!) {
    calendar(year: $year) { date kind name source provisional }
  }
`);

export const RemoveCalendarDay = graphql(`
  mutation AdminRemoveCalendarDay($date: Date!) {
    removeCalendarDay(date: $date) { date kind name source provisional }
  }
`);

export const SetCalendarDay = graphql(`
  mutation AdminSetCalendarDay($input: CalendarDayInput!) {
    setCalendarDay(input: $input) { date kind name source provisional }
  }
`);
