#include "tests/support/full_disk.h"

#include <atomic>
#include <cstring>
#include <sqlite3.h>
#include <string>

namespace tests {

namespace {

/// A virtual file system in front of SQLite's own that can refuse to write; the rest is handed through.
struct File
{
    sqlite3_file base;
    sqlite3_file* real;
};

std::atomic<int> writesLeft{-1}; // below zero: the disk has room
std::atomic<bool> refused{false};

bool refuses()
{
    int left = writesLeft.load();
    if (left < 0)
        return false;
    if (left > 0)
        writesLeft.store(left - 1);
    if (left == 0)
        refused.store(true);
    return left == 0;
}

sqlite3_file* real(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file)->real;
}

int closeFile(sqlite3_file* f)
{
    return real(f)->pMethods != nullptr ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK;
}
int readFile(sqlite3_file* f, void* data, int size, sqlite3_int64 at)
{
    return real(f)->pMethods->xRead(real(f), data, size, at);
}
int writeFile(sqlite3_file* f, const void* data, int size, sqlite3_int64 at)
{
    return refuses() ? SQLITE_FULL : real(f)->pMethods->xWrite(real(f), data, size, at);
}
int truncateFile(sqlite3_file* f, sqlite3_int64 size)
{
    return real(f)->pMethods->xTruncate(real(f), size);
}
int syncFile(sqlite3_file* f, int flags)
{
    return refuses() ? SQLITE_FULL : real(f)->pMethods->xSync(real(f), flags);
}
int sizeOfFile(sqlite3_file* f, sqlite3_int64* size)
{
    return real(f)->pMethods->xFileSize(real(f), size);
}
int lockFile(sqlite3_file* f, int kind)
{
    return real(f)->pMethods->xLock(real(f), kind);
}
int unlockFile(sqlite3_file* f, int kind)
{
    return real(f)->pMethods->xUnlock(real(f), kind);
}
int checkLock(sqlite3_file* f, int* held)
{
    return real(f)->pMethods->xCheckReservedLock(real(f), held);
}
int controlFile(sqlite3_file* f, int act, void* argument)
{
    return real(f)->pMethods->xFileControl(real(f), act, argument);
}
int sectorSize(sqlite3_file* f)
{
    return real(f)->pMethods->xSectorSize(real(f));
}
int characteristics(sqlite3_file* f)
{
    return real(f)->pMethods->xDeviceCharacteristics(real(f));
}

sqlite3_vfs* original = nullptr;

const sqlite3_io_methods methods = [] {
    sqlite3_io_methods m{};
    m.iVersion = 1;
    m.xClose = closeFile;
    m.xRead = readFile;
    m.xWrite = writeFile;
    m.xTruncate = truncateFile;
    m.xSync = syncFile;
    m.xFileSize = sizeOfFile;
    m.xLock = lockFile;
    m.xUnlock = unlockFile;
    m.xCheckReservedLock = checkLock;
    m.xFileControl = controlFile;
    m.xSectorSize = sectorSize;
    m.xDeviceCharacteristics = characteristics;
    return m;
}();

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* ours = reinterpret_cast<File*>(file);
    ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
    ours->base.pMethods = nullptr;
    const int rc = original->xOpen(original, name, ours->real, flags, outFlags);
    if (rc == SQLITE_OK)
        ours->base.pMethods = &methods;
    return rc;
}

sqlite3_vfs* vfs()
{
    static sqlite3_vfs ours = [] {
        original = sqlite3_vfs_find(nullptr);
        sqlite3_vfs v = *original;
        v.zName = "full-disk";
        v.szOsFile = static_cast<int>(sizeof(File)) + original->szOsFile;
        v.xOpen = openFile;
        return v;
    }();
    return &ours;
}

} // namespace

FullDisk::FullDisk(int after)
{
    sqlite3_vfs_register(vfs(), 1);
    refused.store(false);
    writesLeft.store(after);
}

FullDisk::~FullDisk()
{
    writesLeft.store(-1);
    sqlite3_vfs_register(original, 1);
}

bool FullDisk::happened() const
{
    return refused.load();
}

} // namespace tests
