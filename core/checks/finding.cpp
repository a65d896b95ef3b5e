#include "core/checks/finding.h"

#include <fmt/format.h>

#include <cstdint>

namespace core {

std::string_view severityName(Severity severity)
{
    return severity == Severity::High ? "high" : severity == Severity::Medium ? "medium" : "low";
}

Finding withId(Finding finding)
{
    // FNV-1a, 64 bits: the same on every machine and in every version, which std::hash is not.
    std::uint64_t hash = 14695981039346656037ULL;
    const auto add = [&](std::string_view text) {
        for (const char c : text) {
            hash ^= static_cast<unsigned char>(c);
            hash *= 1099511628211ULL;
        }
        hash ^= 0x1F;
        hash *= 1099511628211ULL;
    };
    add(finding.table);
    add(finding.uuid.text);
    add(finding.mergeWith.text);
    for (const auto& [key, value] : finding.data) {
        add(key);
        add(value);
    }
    finding.id = fmt::format("{}-{:016x}", finding.kind, hash);
    return finding;
}

} // namespace core
