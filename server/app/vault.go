package app

import (
	"context"
	"slices"

	casestore "congvu/server/casework/store"
	"congvu/server/db"
	"congvu/server/files"
	"congvu/server/vault"
)

// sealed are all columns whose values the vault seals; each package that has some lists
// them itself.
var sealed = slices.Concat(files.Sealed, casestore.SealedColumns())

// OpenVault opens the vault over everything that is sealed.
func OpenVault(ctx context.Context, d *db.DB, source vault.KeySource) (*vault.Vault, error) {
	return vault.Open(ctx, d, source, sealed...)
}

// mac keys what is kept of requests. The key is that of the blind indexes: it does not
// change with the data keys, so that a request is known again across a rotation.
func mac(v *vault.Vault) func([]byte) []byte {
	if v == nil {
		return nil
	}
	return func(message []byte) []byte { return v.Blind("request", string(message)) }
}
