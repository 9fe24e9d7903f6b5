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
