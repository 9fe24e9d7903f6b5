import { graphql } from '../gql';

export const ReminderFields = graphql(`
  fragment ReminderFields on ReminderRule {
    id addressee workingDay every regimeId regimeCode regimeName source validFrom validTo inForce version
  }
`);

export const RemindersQuery = graphql(`
  query ReportingReminders($ended: Boolean!) { reminderRules(ended: $ended) { id ...ReminderFields } }
`);

export const AddReminder = graphql(`
  mutation ReportingAddReminder($input: ReminderRuleInput!) { addReminderRule(input: $input) { ...ReminderFields } }
`);

export const EndReminder = graphql(`
  mutation ReportingEndReminder($rule: Versioned!) { endReminderRule(rule: $rule) { ...ReminderFields } }
`);
