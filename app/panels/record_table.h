#pragma once

#include "app/models/record_table_model.h"

#include <QTableView>

namespace app {

/// The rows of one table; which are selected is the document's selection.
class RecordTable : public QTableView
{
    Q_OBJECT

public:
    RecordTable(Document& document, const core::TableSpec& table, QWidget* parent = nullptr);

    RecordTableModel& records() const { return *m_model; }

Q_SIGNALS:
    /// A double click or Return: show it on the map.
    void activatedRecord(const core::Uuid& uuid);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void publish();
    void follow(const Selection& selection);
    void selectRows(const std::vector<std::int64_t>& fids);
    void activate(const QModelIndex& index);

    Document& m_document;
    RecordTableModel* m_model;
    bool m_following = false;
    std::vector<std::int64_t> m_pending{}; // selected elsewhere, not in the list yet
};

} // namespace app
