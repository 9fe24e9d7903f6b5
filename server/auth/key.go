package auth

import (
	"crypto/ed25519"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Key signs access tokens and seals refresh tokens. It is kept outside the
// database, so that whoever reads a dump cannot make a session.
type Key struct {
	id      string // kid of the header
	private ed25519.PrivateKey
	seal    []byte
}

const keyBlock = "CONGVU SESSION KEY"

// LoadOrCreateKey reads the key file, or makes one that only its owner can read.
// Deleting the file ends every session.
func LoadOrCreateKey(path string) (*Key, error) {
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if raw, err = createKey(path); errors.Is(err, fs.ErrExist) { // another process was first
			raw, err = os.ReadFile(path)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("session key: %w", err)
	}
	block, _ := pem.Decode(raw)
	if block == nil || block.Type != keyBlock || len(block.Bytes) != ed25519.SeedSize {
		return nil, fmt.Errorf("session key: %s is damaged; delete it to end all sessions and make a new one", path)
	}
	return NewKey(block.Bytes)
}

// createKey writes the whole file under another name first: a reader never sees half.
func createKey(path string) ([]byte, error) {
	seed := make([]byte, ed25519.SeedSize)
	rand.Read(seed) // never fails since Go 1.24
	raw := pem.EncodeToMemory(&pem.Block{Type: keyBlock, Bytes: seed})
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".key-*") // mode 0600
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(raw)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return nil, err
	}
	return raw, os.Link(f.Name(), path)
}

// NewKey makes the key of a seed of 32 bytes.
func NewKey(seed []byte) (*Key, error) {
	if len(seed) != ed25519.SeedSize {
		return nil, fmt.Errorf("session key: the seed has %d bytes, want %d", len(seed), ed25519.SeedSize)
	}
	private := ed25519.NewKeyFromSeed(seed)
	sum := sha256.Sum256(private.Public().(ed25519.PublicKey))
	seal, err := hkdf.Key(sha256.New, seed, nil, "congvu refresh tokens", sha256.Size)
	if err != nil {
		return nil, err
	}
	return &Key{id: hex.EncodeToString(sum[:6]), private: private, seal: seal}, nil
}

func (k *Key) public() ed25519.PublicKey { return k.private.Public().(ed25519.PublicKey) }
