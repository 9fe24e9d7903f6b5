package vault

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/tink-crypto/tink-go/v2/aead/subtle"
	"github.com/tink-crypto/tink-go/v2/tink"

	"congvu/server/fault"
)

// KEK is a key-encryption key (khóa bọc): all it does is wrap the keysets.
type KEK struct {
	ID   string // tells keys apart, and tells nothing of the key
	Name string // where it is, for messages
	AEAD tink.AEAD
}

// KeySource is where the key-encryption key is kept: never in the database.
type KeySource interface {
	// Key gives the key. first says that nothing has been wrapped yet: only then may
	// the source make one.
	Key(ctx context.Context, first bool) (*KEK, error)
}

// File is a key-encryption key in a file that only its owner can read.
type File struct {
	Path string
	Made func(path string) // told when the file was made; may be nil
}

const (
	keyBlock = "CONGVU VAULT KEY"
	keySize  = 32
)

// Key reads the file, or makes it when nothing depends on it yet.
func (f File) Key(_ context.Context, first bool) (*KEK, error) {
	if f.Path == "" {
		return nil, fault.New(fault.Unavailable, "VAULT_NO_KEY_FILE",
			"Chưa nêu tệp khóa mã hóa dữ liệu: đặt --key-file (CONGVU_KEY_FILE), nơi lưu ngoài cơ sở dữ liệu; lần đầu tệp được tạo tự động.")
	}
	raw, err := os.ReadFile(f.Path)
	if errors.Is(err, fs.ErrNotExist) && first {
		if raw, err = f.make(); errors.Is(err, fs.ErrExist) { // another process was first
			raw, err = os.ReadFile(f.Path)
		}
	}
	if errors.Is(err, fs.ErrNotExist) && !first {
		return nil, fault.New(fault.Unavailable, "VAULT_KEY_MISSING",
			"Không có tệp khóa %s, trong khi dữ liệu đã được mã hóa. Khôi phục tệp khóa từ bản sao lưu hoặc đặt --key-file (CONGVU_KEY_FILE) đúng chỗ; khóa mới không mở được dữ liệu cũ.", f.Path)
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", fault.New(fault.Unavailable, "VAULT_KEY_UNREADABLE", "Không đọc hoặc tạo được tệp khóa %s: %v.", f.Path, cause(err)), err)
	}
	block, _ := pem.Decode(raw)
	if block == nil || block.Type != keyBlock || len(block.Bytes) != keySize {
		return nil, fault.New(fault.Unavailable, "VAULT_KEY_DAMAGED", "Tệp %s không phải tệp khóa mã hóa dữ liệu, hoặc đã hỏng. Khôi phục từ bản sao lưu.", f.Path)
	}
	cipher, err := subtle.NewAESGCM(block.Bytes)
	if err != nil {
		return nil, err
	}
	return &KEK{ID: fingerprint(block.Bytes), Name: f.Path, AEAD: cipher}, nil
}

// cause is an error without the path that the message already names.
func cause(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// fingerprint names a key; 48 bits of a hash of 256 give nothing of it away.
func fingerprint(key []byte) string {
	sum := sha256.Sum256(append([]byte("congvu vault key\x00"), key...))
	return hex.EncodeToString(sum[:6])
}

// make writes the whole file under another name first: a reader never sees half.
func (f File) make() ([]byte, error) {
	key := make([]byte, keySize)
	rand.Read(key) // never fails since Go 1.24
	raw := pem.EncodeToMemory(&pem.Block{Type: keyBlock, Bytes: key})
	dir := filepath.Dir(f.Path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	part, err := os.CreateTemp(dir, ".key-*") // mode 0600
	if err != nil {
		return nil, err
	}
	defer os.Remove(part.Name())
	_, err = part.Write(raw)
	if err = errors.Join(err, part.Sync(), part.Close()); err != nil {
		return nil, err
	}
	if err := os.Link(part.Name(), f.Path); err != nil {
		return nil, err
	}
	if f.Made != nil {
		f.Made(f.Path)
	}
	return raw, nil
}
