package gate

import "github.com/vektah/gqlparser/v2/validator/rules"

// QuietRules is the default set of validation rules without any "Did you mean":
// a suggestion would name what pruned introspection hides. Each call makes a new
// set, since gqlgen changes the one it is given.
//
// MaxIntrospectionDepth is left out: it visits a fragment once per spread, so a
// short document of nested fragments would keep it busy for ever. Limits measures
// the same in one pass.
func QuietRules() *rules.Rules {
	r := rules.NewDefaultRules()
	r.ReplaceRule(rules.FieldsOnCorrectTypeRule.Name, rules.FieldsOnCorrectTypeRuleWithoutSuggestions.RuleFunc)
	r.ReplaceRule(rules.KnownArgumentNamesRule.Name, rules.KnownArgumentNamesRuleWithoutSuggestions.RuleFunc)
	r.ReplaceRule(rules.KnownTypeNamesRule.Name, rules.KnownTypeNamesRuleWithoutSuggestions.RuleFunc)
	r.ReplaceRule(rules.ScalarLeafsRule.Name, rules.ScalarLeafsRuleWithoutSuggestions.RuleFunc)
	r.ReplaceRule(rules.ValuesOfCorrectTypeRule.Name, rules.ValuesOfCorrectTypeRuleWithoutSuggestions.RuleFunc)
	r.RemoveRule(rules.MaxIntrospectionDepth.Name)
	return r
}
