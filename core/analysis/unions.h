#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace core {

/// Sets that grow together (union–find with path halving); a set is known by its smallest member.
class Unions
{
public:
    explicit Unions(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }

    std::uint32_t root(std::uint32_t node)
    {
        while (m_parent[node] != node) {
            m_parent[node] = m_parent[m_parent[node]];
            node = m_parent[node];
        }
        return node;
    }
    void join(std::uint32_t a, std::uint32_t b)
    {
        m_parent[std::max(root(a), root(b))] = std::min(root(a), root(b));
    }

private:
    std::vector<std::uint32_t> m_parent;
};

} // namespace core
