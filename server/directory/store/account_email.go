package store

import (
	"context"
	"net/mail"
	"strings"

	"congvu/server/action"
	"congvu/server/directory"
	"congvu/server/fault"
	"congvu/server/journal"
)

const maxEmail = 254

// SetEmail keeps the address that digests are mailed to, or clears it. The address is
// personal data: the journal says that it changed, not what it is.
func (a *Accounts) SetEmail(ctx context.Context, ref Ref, email *string) (*directory.ManagedAccount, error) {
	email, err := checkEmail(email, "email")
	if err != nil {
		return nil, err
	}
	return a.change(ctx, "setEmail", ref, email, func(ctx context.Context, tx *action.Tx, s *subject) (journal.Entry, error) {
		_, err := tx.Exec(ctx, `update accounts set email = $2 where id = $1`, s.ID, email)
		return journal.Entry{Action: "SET_EMAIL", Detail: map[string]any{"kept": email != nil}}, err
	})
}

// checkEmail is the address without stray spaces, nil when there is none; the fault
// does not repeat it.
func checkEmail(email *string, place string) (*string, error) {
	if email == nil || strings.TrimSpace(*email) == "" {
		return nil, nil
	}
	clean := strings.TrimSpace(*email)
	parsed, err := mail.ParseAddress(clean)
	if err != nil || parsed.Address != clean || len(clean) > maxEmail {
		return nil, fault.New(fault.BadInput, "INVALID_EMAIL",
			"Địa chỉ thư điện tử không đúng dạng. Nhập một địa chỉ, ví dụ vanphong@quangngai.gov.vn.").At(place)
	}
	return &clean, nil
}
