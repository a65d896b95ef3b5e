#pragma once

namespace tests {

/// Makes the disk full for SQLite in this process: the `after`-th write or sync from now on and all later
/// ones fail as on a full disk. Ends with the object. `happened` tells whether it came to that.
class FullDisk
{
public:
    explicit FullDisk(int after);
    ~FullDisk();
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

    bool happened() const;
};

} // namespace tests
