#include "app/dialogs/about_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace app {

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName("aboutDialog");
    setWindowTitle(tr("Tentang PetaSentra"));
    auto* mark = new QLabel(this);
    mark->setPixmap(QIcon{QStringLiteral(":/icons/petasentra.svg")}.pixmap(64, 64));
    auto* text = new QLabel(
        QStringLiteral("<h2 style='margin:0'>PetaSentra %1</h2><p>%2</p><p>%3</p><p>%4</p>")
            .arg(QStringLiteral(PETASENTRA_VERSION),
                 tr("Perencanaan sentra industri kota, dari data usaha ke keputusan dan lembar peta."),
                 tr("Perangkat lunak bebas dengan lisensi GPL-3.0 atau yang lebih baru. Tanpa jaminan apa "
                    "pun."),
                 tr("Dibangun di atas Qt, GDAL, PROJ, GEOS, dan SQLite. Batas wilayah dan data usaha berasal "
                    "dari sumber "
                    "yang tertulis pada setiap lapisan dan pada lembar cetak.")),
        this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto* row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 20, 22, 16);
    column->setSpacing(16);
    column->addLayout(row);
    column->addWidget(buttons);
    setMinimumWidth(480);
}

} // namespace app
