//go:build !pkcs11

package vault

import (
	"context"

	"congvu/server/fault"
)

// noToken: security tokens are reached through C, which a plain build leaves out.
type noToken struct{}

func openToken(Token) KeySource { return noToken{} }

func (noToken) Key(context.Context, bool) (*KEK, error) {
	return nil, fault.New(fault.Unavailable, "VAULT_NO_PKCS11", "Bản dựng này không dùng được thiết bị khóa PKCS#11. Dựng lại bằng: go build -tags pkcs11 ./server")
}
